"""The usual chain of a kind, and the hands on one paper round by round."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.papers.models import ChainPlace, Paper
from phakhi.papers.signers import printed_name
from phakhi.parties.models import Party, Post, PostTerm


def usual_chain(acting: Acting, kind: str) -> list[Post]:
    places = ChainPlace.objects.filter(province=acting.province, kind=kind)
    found = places.filter(post__abolished_on=None).select_related("post__organisation")
    return [place.post for place in found.order_by("place")]


def rounds_of(paper: Paper) -> list[dict[str, Any]]:
    """[{number, steps: [{step, who}]}], the newest round first; for whoever may see the hands."""
    steps = list(paper.steps.select_related("post__organisation").order_by("round", "place"))
    names = _names(steps)
    rounds: dict[int, list[dict[str, Any]]] = {}
    for step in steps:
        who = names.get(step.answered_by) or ("" if step.verdict else _holders(step, names))
        rounds.setdefault(step.round, []).append({"step": step, "who": who})
    return [{"number": n, "steps": rounds[n]} for n in sorted(rounds, reverse=True)]


def _names(steps: list[Any]) -> dict[Any, str]:
    """Of those who answered, and who holds a post that still has to."""
    answered = {step.answered_by for step in steps} - {None}
    names: dict[Any, str] = {
        party.pk: printed_name(party) for party in Party.objects.filter(pk__in=answered)
    }
    waiting = {step.post_id for step in steps if not step.verdict}
    held = PostTerm.objects.on(timezone.localdate()).filter(post__in=waiting)
    for term in held.select_related("person").order_by("kind"):
        names[term.post_id] = printed_name(term.person)
    return names


def _holders(step: Any, names: dict[Any, str]) -> str:
    return names.get(step.post_id, "")
