"""The usual chain of a kind, and the hands on one paper round by round."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.papers.models import ChainPlace, ChainStep, Paper
from phakhi.papers.permissions import can_check_hand
from phakhi.papers.signers import printed_name
from phakhi.parties.models import Party, Post, PostTerm


def usual_chain(acting: Acting, kind: str) -> list[Post]:
    places = ChainPlace.objects.filter(province=acting.province, kind=kind)
    found = places.filter(post__abolished_on=None).select_related("post__organisation")
    return [place.post for place in found.order_by("place")]


def rounds_of(paper: Paper) -> list[dict[str, Any]]:
    """[{number, steps: [{step, who, entered_by}]}], the newest round first; for whoever may see
    the hands."""
    steps = list(paper.steps.select_related("post__organisation").order_by("round", "place"))
    names = _names(steps)
    rounds: dict[int, list[dict[str, Any]]] = {}
    for step in steps:
        waits = not (step.verdict or step.unasked)
        who = names.get(step.post_id if waits else step.answered_by, "")
        row = {"step": step, "who": who, "entered_by": names.get(step.scan_entered_by, "")}
        rounds.setdefault(step.round, []).append(row)
    return [{"number": n, "steps": rounds[n]} for n in sorted(rounds, reverse=True)]


def _names(steps: list[Any]) -> dict[Any, str]:
    """Of those who answered or entered an answer, and who holds a post that still has to."""
    answered = {who for step in steps for who in (step.answered_by, step.scan_entered_by)} - {None}
    names: dict[Any, str] = {
        party.pk: printed_name(party) for party in Party.objects.filter(pk__in=answered)
    }
    waiting = {step.post_id for step in steps if not (step.verdict or step.unasked)}
    held = PostTerm.objects.on(timezone.localdate()).filter(post__in=waiting)
    for term in held.select_related("person").order_by("kind"):
        names[term.post_id] = printed_name(term.person)
    return names


def hand_to_check(acting: Acting, paper: Paper) -> ChainStep | None:
    """The first hand entered from paper that whoever acts may compare with its scan."""
    steps = paper.steps.exclude(scan=None).select_related("post", "scan__province")
    return next((step for step in steps if can_check_hand(acting, step)), None)


def officer_called(person_id: UUID | None) -> str:
    found = Party.objects.filter(pk=person_id).first() if person_id else None
    return printed_name(found) if found else ""
