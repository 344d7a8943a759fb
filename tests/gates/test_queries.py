"""Each page has a ceiling of queries, and a fuller province costs no query more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from phakhi.parties.models import ContactPoint
from tests.factories_networks import make_activity, make_actor, make_resource
from tests.gates.cast import sign_in_as
from tests.gates.pages import page_of
from tests.gates.planting import planted
from tests.gates.rooms import ROOMS
from tests.gates.world import World

pytestmark = pytest.mark.django_db
MANY = 300


def _ceilings() -> dict[str, dict[str, int]]:
    """{role: {route: most queries}}, from one file per room."""
    declared: dict[str, dict[str, int]] = {}
    for path in sorted(Path(__file__).with_name("queries").glob("*.yaml")):
        for role, pages in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
            declared.setdefault(role, {}).update(pages)
    return declared


CEILINGS = _ceilings()


@pytest.fixture
def phayao(world: World) -> World:
    """The small demo province, seen from inside."""
    return replace(world, province=world.other, other=world.province)


def count_all(world: World) -> dict[tuple[str, str], int]:
    return {(role, key): _count(world, role, key) for role in CEILINGS for key in CEILINGS[role]}


def _count(world: World, role: str, key: str) -> int:
    client = Client()
    sign_in_as(client, {"officer": "officer_elsewhere"}.get(role, role), world.sessions)
    name, _, state = key.partition("@")
    path = page_of(world, name, state or None)
    client.get(path)  # what a process keeps once it has been asked
    with CaptureQueriesContext(
        connection,
    ) as seen:
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.streaming:
            b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return len(seen)


def fill(world: World) -> None:
    """Partners with work and resources; one of them with as many of each; and what rooms add."""
    for number in range(MANY):
        _with_details(make_actor(province=world.province, area_code=f"560{number % 9 + 1}"))
    one = planted(world.province, "public")
    for _ in range(20):
        _with_details(one)
    for room in ROOMS:
        room.fill(world.province)


def _with_details(actor: Any) -> None:
    make_activity(actor, area_codes=[actor.area_code])
    make_resource(actor)
    make_resource(actor, direction="need")
    ContactPoint.objects.create(
        province_id=actor.province_id, party=actor.party, kind="phone", value="044 000 000"
    )


def test_a_fuller_province_costs_no_query_more(phayao: World) -> None:
    few = count_all(phayao)
    fill(phayao)
    many = count_all(phayao)
    faults = [f"{p}: {few[p]} queries with a few, {many[p]} with {MANY}" for p in few
              if few[p] != many[p]]  # fmt: skip
    faults += [f"{(r, k)}: {many[r, k]} queries, at most {most} are allowed"
               for r, pages in CEILINGS.items() for k, most in pages.items()
               if many[r, k] > most]  # fmt: skip
    assert not faults, "\n".join(faults)
