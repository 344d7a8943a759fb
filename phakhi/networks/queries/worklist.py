"""The office's own list: what waits, what is unfinished, what looks doubled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Q, Value, When
from django.http import QueryDict
from django.utils import timezone

from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.networks.models import Activity, Actor, ActorQuerySet
from phakhi.networks.queries.duplicates import has_twin
from phakhi.networks.states import State
from phakhi.networks.vocabulary import Source

STALE_AFTER: Final = timedelta(days=365)
FLAGS: Final = ("check", "incomplete", "twin", "idle", "stale")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asks of the list; unknown words are dropped."""

    state: str = ""
    source: str = ""
    flag: str = ""
    text: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        return cls(
            state=_known(query.get("state"), State.ALL),
            source=_known(query.get("source"), Source.values),
            flag=_known(query.get("flag"), FLAGS),
            text=thai.normalise(query.get("q", ""))[:100],
        )


def worklist(acting: Acting, asked: Asked) -> ActorQuerySet:
    """What waits for the office first, and of that what has waited longest."""
    found = _all(acting)
    if asked.state:
        found = found.filter(state=asked.state)
    if asked.source:
        found = found.filter(source=asked.source)
    if asked.flag:
        found = found.filter(flag_condition(asked.flag))
    if asked.text:
        found = found.filter(_named(asked.text))
    return found.select_related("party").order_by(_by_urgency(), "state_since", "pk")


def _by_urgency() -> Case:
    turns = enumerate((State.SUBMITTED, State.DRAFT, State.REJECTED, State.SUSPENDED))
    waiting = [When(state=state, then=Value(turn)) for turn, state in turns]
    return Case(*waiting, default=Value(len(waiting)), output_field=IntegerField())


def counts(acting: Acting) -> dict[str, dict[str, int]]:
    """For the chips, over the whole list."""
    everything = _all(acting).order_by()
    flags = {flag: Count("pk", filter=flag_condition(flag)) for flag in FLAGS}
    return {
        "state": _grouped(everything, "state"),
        "source": _grouped(everything, "source"),
        "flag": everything.aggregate(**flags),
    }


def flag_condition(flag: str) -> Any:
    open_states = Q(state__in=State.OPEN)
    conditions: dict[str, Any] = {
        "check": Q(source=Source.PAPER, second_check_by=None, state=State.SUBMITTED),
        "incomplete": open_states & (Q(sector="") | Q(area_code="")),
        "twin": open_states & Q(has_twin()),
        "idle": Q(state=State.VERIFIED) & ~Q(Exists(Activity.objects.filter(actor=OuterRef("pk")))),
        "stale": Q(state=State.VERIFIED, updated_at__lt=timezone.now() - STALE_AFTER),
    }
    return conditions[flag]


def _all(acting: Acting) -> ActorQuerySet:
    return Actor.objects.visible_to(acting).exclude(state=State.MERGED)


def _named(text: str) -> Q:
    code = Q(public_code=text.lower())
    return code | Q(party__folded__contains=thai.fold(text))


def _grouped(actors: ActorQuerySet, field: str) -> dict[str, int]:
    return dict(actors.values_list(field).annotate(number=Count("pk")))


def _known(value: str | None, allowed: Any) -> str:
    return value if value and value in allowed else ""
