"""The facts beside a paper: its number, who signed it, whom it waits for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.documents.wording import post_lines
from phakhi.papers.models import Paper
from phakhi.papers.queries.listing import kind_word
from phakhi.papers.signers import signer_for


def facts_of(paper: Paper) -> list[tuple[Any, Any]]:
    facts = [
        (_("Kind"), kind_word(paper)),
        (_("Number"), paper.number.text if paper.number else ""),
    ]
    if paper.state == "issued":
        facts += _signature(paper)
    facts.append((_("Who may read it"), _("Everybody") if paper.is_public else _("The office")))
    if paper.withdrawn_why:
        facts.append((_("Why it was withdrawn"), paper.withdrawn_why))
    return facts


def _signature(paper: Paper) -> list[tuple[Any, Any]]:
    on = paper.signed_on
    written = format_date(on, get_language() or "th") if on else ""
    if not paper.signed_how or on is None:
        return [(_("Sent out on"), written)]
    signer = signer_for(paper, on)
    lines = post_lines(signer.post, signer.capacity, signer.for_post)
    return [
        (_("Signed on"), written),
        (_("Signed by"), " ".join((signer.name, *lines))),
        (_("How it was signed"), paper.get_signed_how_display()),
    ]
