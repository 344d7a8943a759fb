"""Whose turn it is with a paper, and the papers that wait for somebody's hand."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.papers.hands import open_step
from phakhi.papers.kinds import needs_signature
from phakhi.papers.models import ChainStep, Paper
from phakhi.papers.permissions import can_sign
from phakhi.papers.signers import named_post


def who_acts(paper: Paper) -> str:
    """A post, or the drafter or signer in plain words; empty when nobody has to."""
    if step := open_step(paper):
        return str(step.post.title)
    if paper.state == "draft":
        return _("whoever drafts it")
    if paper.state == "ready":
        signs = needs_signature(paper.kind)
        return named_post(paper) or _("whoever signs it") if signs else _("whoever sends it out")
    return ""


def waiting_steps(acting: Acting) -> QuerySet[ChainStep]:
    """The open steps of posts that whoever acts holds today: the first of the last round."""
    of_paper = ChainStep.objects.still_open().filter(paper=OuterRef("paper"))
    first = of_paper.order_by("-round", "place").values("pk")[:1]
    mine = ChainStep.objects.of(acting).still_open().filter(paper__state="circulating")
    return mine.filter(pk=Subquery(first)).select_related("paper", "post").order_by("pk")


def waits_for_me(acting: Acting) -> list[dict[str, Any]]:
    """To endorse, to sign, sent back to me: the longest waiting first."""
    rows = [
        {"paper": step.paper, "what": _("Your view"), "since": step.paper.state_since}
        for step in waiting_steps(acting)
    ]
    ready = Paper.objects.visible_to(acting).filter(state="ready")[:200]
    rows += [
        {"paper": paper, "what": _("Your signature"), "since": paper.state_since}
        for paper in ready
        if needs_signature(paper.kind) and can_sign(acting, paper)
    ]
    rows += [
        {"paper": paper, "what": _("Sent back to you"), "since": paper.state_since}
        for paper in _sent_back(acting)
    ]
    return sorted(rows, key=lambda row: row["since"])


def unchecked_scans(acting: Acting) -> QuerySet[Paper]:
    """Scans another officer has entered and nobody has compared yet."""
    found = Paper.objects.visible_to(acting).filter(signed_how="paper", scan_checked_by=None)
    return found.exclude(scan_entered_by=acting.person_id).order_by("issued_at")


def unchecked_hands(acting: Acting) -> QuerySet[ChainStep]:
    """Hands another officer has entered from paper and nobody has compared yet."""
    found = ChainStep.objects.visible_to(acting).exclude(scan=None).filter(scan_checked_by=None)
    others = found.exclude(scan_entered_by=acting.person_id)
    return others.select_related("paper", "post").order_by("answered_at")


def _sent_back(acting: Acting) -> QuerySet[Paper]:
    """Whose last round ended with a return; one that the drafter took back waits for nobody."""
    if not acting.is_signed_in:
        return Paper.objects.none()
    drafts = Paper.objects.visible_to(acting).filter(drafted_by=acting.person_id, state="draft")
    returned = ChainStep.objects.filter(paper=OuterRef("paper"), verdict="returns")
    last = ChainStep.objects.filter(paper=OuterRef("pk")).order_by("-round", "place")
    ended = last.annotate(said=Exists(returned.filter(round=OuterRef("round")))).values("said")
    found: QuerySet[Paper] = drafts.annotate(came_back=Subquery(ended[:1])).filter(came_back=True)
    return found
