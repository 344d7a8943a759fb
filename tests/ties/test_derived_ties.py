from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from phakhi.core.errors import Forbidden
from phakhi.ties.derived import drop_ties, hold_ties
from phakhi.ties.models import Tie
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor
from tests.factories_ties import make_tie

pytestmark = pytest.mark.django_db
HELD: dict[str, Any] = {
    "origin_key": "governance.Body:1",
    "kind": "shared_seat",
    "since": date(2026, 2, 1),
}


def test_a_record_ties_every_two_of_its_partners_once() -> None:
    actors = [make_actor() for _ in range(4)]
    for _ in range(2):
        hold_ties(acting=make_acting(), actors=[*actors, actors[0]], **HELD)
    assert Tie.objects.filter(until=None).count() == 6


def test_who_leaves_the_record_is_no_longer_tied_by_it() -> None:
    actors = [make_actor() for _ in range(3)]
    hold_ties(acting=make_acting(), actors=actors, **HELD)
    hold_ties(acting=make_acting(), actors=actors[:2], **HELD)
    assert Tie.objects.filter(until=None).count() == 1
    assert Tie.objects.filter(until=timezone.localdate()).count() == 2


def test_who_comes_back_is_tied_anew() -> None:
    actors = [make_actor() for _ in range(2)]
    for some in (actors, actors[:1], actors):
        hold_ties(acting=make_acting(), actors=some, **HELD)
    assert Tie.objects.filter(until=None).count() == 1
    assert Tie.objects.count() == 2


def test_a_dropped_record_leaves_other_ties_alone() -> None:
    actors = [make_actor() for _ in range(3)]
    other = make_tie(*actors[:2])
    hold_ties(acting=make_acting(), actors=actors, **HELD)
    drop_ties(acting=make_acting(), origin_key=HELD["origin_key"], until=date(2026, 5, 1))
    assert list(Tie.objects.filter(until=None)) == [other]


def test_a_drop_before_the_beginning_ends_on_the_first_day() -> None:
    hold_ties(acting=make_acting(), actors=[make_actor(), make_actor()], **HELD)
    drop_ties(acting=make_acting(), origin_key=HELD["origin_key"], until=date(2025, 1, 1))
    assert Tie.objects.get().until == date(2026, 2, 1)


def test_a_record_does_not_reach_into_the_neighbour_province() -> None:
    there = make_actor(province=make_province("56"))
    with pytest.raises(Forbidden):
        hold_ties(acting=make_acting(), actors=[make_actor(), there], **HELD)
