"""Whoever was in one room has met: meetings and forums feed the social map and depth (R056)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from uuid import UUID

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.dialogues.models import DialogueParty
from phakhi.meetings.queries.co_attendance import co_attendance
from phakhi.networks.models import Actor
from phakhi.ties.contacts import met_days
from phakhi.ties.following import MET, YEAR, by_pair, follow_days

MOST = 60
"""Above this many partners a gathering says nothing on any pair (1,770 pairs at 60)."""
Met = tuple[UUID, UUID, date]


def met_at_forums(province: Province, since: date) -> Iterator[Met]:
    rows = DialogueParty.objects.filter(
        province=province, dialogue__state="held", dialogue__on__gte=since, actor__isnull=False
    )
    there: dict[tuple[UUID, date], list[UUID]] = defaultdict(list)
    for dialogue, day, actor in rows.order_by().values_list("dialogue", "dialogue__on", "actor"):
        there[dialogue, day].append(actor)
    for (_dialogue, day), actors in there.items():
        if len(actors) <= MOST:
            yield from ((first, second, day) for first, second in combinations(sorted(actors), 2))


def met_in_meetings(province: Province, since: date) -> Iterable[Met]:
    """Those really present together; a person without a partner of its own is left out."""
    actors = dict(Actor.objects.filter(province=province).order_by().values_list("party_id", "pk"))
    for row in co_attendance(province, since):
        first, second = actors.get(row.party), actors.get(row.other)
        if first is not None and second is not None and first != second:
            yield first, second, row.on


def follow_meetings(acting: Acting) -> None:
    """Every night: who sat together on three days of the last year or more is tied by it."""
    since = timezone.localdate() - YEAR
    follow_days(acting, MET, by_pair(met_days(acting.province, since)))
