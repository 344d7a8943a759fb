"""The demo's undertakings, referrals and instructions: a year of them, from a fixed table."""

from __future__ import annotations

from typing import Any

from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.governance.demo.loading import partners
from phakhi.undertakings.demo.instructed import load_instructions
from phakhi.undertakings.demo.referred import load_referrals
from phakhi.undertakings.demo.undertaken import load_year


def load_undertakings(province: Province, scenario: dict[str, Any]) -> None:
    """Of the province of the scenario; the other one has its bodies and no history yet."""
    if province.code != scenario["meta"]["province_code"]:
        return
    bodies = bodies_of(province, scenario)
    actors = partners(province, scenario)
    load_year(province, bodies, actors)
    load_referrals(province, bodies)
    load_instructions(province, actors)


def bodies_of(province: Province, scenario: dict[str, Any]) -> dict[str, Body]:
    names = {row["th"]: row["id"] for row in scenario["bodies"]}
    found = Body.objects.filter(province=province, name_th__in=names).select_related("province")
    return {names[body.name_th]: body for body in found}
