"""The map stands still between visits: who was somewhere is found there again."""

from __future__ import annotations

from math import dist

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from phakhi.core.models import Event
from phakhi.core.nightly import NIGHTLY, the_house
from phakhi.networks.models import Actor
from phakhi.socialmap.models import MapPosition
from phakhi.socialmap.places import places_of
from phakhi.socialmap.services import draw_map
from phakhi.socialmap.tasks import draw_soon
from phakhi.ties.graph import edges_seen
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor
from tests.factories_socialmap import make_circle, make_tie

pytestmark = pytest.mark.django_db


def places() -> dict[object, tuple[float, float]]:
    return {row.actor_id: (row.x, row.y) for row in MapPosition.objects.all()}


def draw() -> dict[object, tuple[float, float]]:
    draw_map(acting=the_house(make_province()))
    return places()


def test_a_new_tie_moves_nobody_far() -> None:
    actors = make_circle(30)
    before = draw()
    make_tie(actors[0], actors[15])
    after = draw()
    assert max(dist(before[pk], after[pk]) for pk in before) <= 0.05


def test_a_new_partner_stands_beside_those_it_knows() -> None:
    actors = make_circle(30)
    before = draw()
    new = make_actor()
    make_tie(new, actors[3])
    after = draw()
    assert dist(after[new.pk], after[actors[3].pk]) < 0.2
    assert max(dist(before[pk], after[pk]) for pk in before) <= 0.05


def test_a_new_partner_is_shown_beside_its_ties_before_the_next_drawing() -> None:
    actors = make_circle(30)
    kept = draw()
    new = make_actor()
    make_tie(new, actors[3])
    edges = edges_seen(make_acting())
    placed = places_of(kept, [*kept, new.pk], edges)  # type: ignore[arg-type, list-item]
    assert dist(placed[new.pk], kept[actors[3].pk]) < 0.05


def test_who_stood_alone_moves_once_it_is_tied() -> None:
    actors = make_circle(30)
    lonely = make_actor()
    before = draw()
    make_tie(lonely, actors[0])
    after = draw()
    assert dist(after[lonely.pk], after[actors[0].pk]) < 0.2
    assert dist(before[lonely.pk], after[lonely.pk]) > 0.01


def test_drawing_twice_changes_nothing() -> None:
    make_circle(12)
    assert draw() == draw()


def test_who_leaves_the_register_leaves_the_map() -> None:
    actor = make_circle(5)[0]
    draw()
    Actor.objects.filter(pk=actor.pk).update(state="suspended")
    assert actor.pk not in draw()


def test_each_province_has_its_own_sheet() -> None:
    make_circle(4)
    make_circle(4, province=make_province("56"))
    draw()
    assert MapPosition.objects.count() == 4


def test_a_change_is_drawn_soon_and_only_once() -> None:
    event = Event(province=make_province(), kind="ties.tie.recorded")
    draw_soon(event)
    draw_soon(event)
    jobs = ProcrastinateJob.objects.filter(task_name="phakhi.socialmap.draw")
    assert jobs.filter(args__province_id=event.province_id).count() == 1


def test_the_night_draws_it_on() -> None:
    make_circle(3)
    NIGHTLY["socialmap"](the_house(make_province()))
    assert len(places()) == 3
