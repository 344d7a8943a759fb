"""The social map in the gates: ties to the hidden and between the shown, everybody in place."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from phakhi.core.models import Province
from phakhi.core.nightly import the_house
from phakhi.networks.models import Actor
from phakhi.socialmap.services import draw_map
from phakhi.ties.models import Tie
from tests.factories_socialmap import make_tie
from tests.gates.planting import CANARY, planted


def _place(province: Province) -> dict[str, Any]:
    unplaced = Actor.objects.filter(province=province, map_position=None)
    return {"actor": unplaced.order_by("pk").first(), "x": 0.5, "y": 0.5}


FITTING = {"socialmap.MapPosition": _place}


def plant(province: Province) -> None:
    """A hidden partner's name never leaves through its ties; nor does what is not public."""
    shown, hidden = planted(province, "public"), planted(province, "hidden")
    make_tie(shown, hidden, "agreement", evidence=f"บันทึกภายใน {CANARY}")
    other = Actor.objects.filter(province=province, state="verified", is_public=True)
    neighbour = other.exclude(pk=shown.pk).order_by("pk")[0]
    make_tie(shown, neighbour, is_public=False, evidence=f"ลับ {CANARY}", origin_key="gates")
    draw_map(acting=the_house(province))


def fill(province: Province) -> None:
    """Everybody tied to the next one."""
    actors = Actor.objects.filter(province=province, state="verified").order_by("pk")
    rows = [
        Tie(province=province, source=one, target=other, kind="meeting", origin="office")
        for one, other in pairwise(actors)
    ]
    Tie.objects.bulk_create(rows, ignore_conflicts=True)
    draw_map(acting=the_house(province))
