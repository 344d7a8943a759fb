"""A paper gets its number: before a digital signature, after signing on paper."""

from __future__ import annotations

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise, same_province
from phakhi.documents.stored import from_json, to_json
from phakhi.papers.filling import filled
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import Number, Paper
from phakhi.papers.permissions import can_draft, can_keep_books
from phakhi.papers.services.holding import hold, keep


@transaction.atomic
def give_number(*, acting: Acting, paper: Paper, number: Number, seen: int | None = None) -> Paper:
    """Another number than it has sets the first one free again, reserved as it was."""
    hold(paper, seen)
    allowed = can_draft(acting, paper) or can_keep_books(acting)
    authorise(allowed and same_province(acting, paper) and same_province(acting, number))
    fresh = Number.objects.select_for_update().get(pk=number.pk)
    if paper.number_id == fresh.pk:
        return paper
    if fresh.state != "reserved":
        raise WrongState(f"number_is_{fresh.state}", number=fresh.text)
    _set_free(paper)
    fresh.state = "used"
    fresh.save(update_fields=["state"])
    content = filled(from_json(paper.content), number=fresh.text)
    keep(paper, number=fresh, content=to_json(content))
    events.record(acting, "papers.paper.numbered", paper, {"number": fresh.text})
    return paper


def ask_number(paper: Paper) -> None:
    """Refuses to issue what has no number yet."""
    if PAPER_KINDS[paper.kind].needs_number and paper.number_id is None:
        raise BadInput("number_first")


def _set_free(paper: Paper) -> None:
    if paper.number_id is not None:
        Number.objects.filter(pk=paper.number_id, state="used").update(state="reserved")
