"""The networks of both demo provinces, through the same doors as real ones."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province
from phakhi.governance.demo.korat import load_korat
from phakhi.governance.demo.phayao import load_phayao
from phakhi.networks.demo.making import code_for
from phakhi.networks.models import Actor


def load_networks(province: Province, scenario: dict[str, Any]) -> None:
    if province.code == scenario["meta"]["province_code"]:
        load_korat(province, scenario, partners(province, scenario))
    elif province.code == "56":
        load_phayao(province)


def partners(province: Province, scenario: dict[str, Any]) -> dict[str, Actor]:
    """The scenario's own partners by their ids (O01 …, I01 …, G01 …)."""
    names = {row["id"]: row["th"] for row in scenario["organisations"] + scenario["groups"]}
    names |= {row["id"]: row["persona_th"] for row in scenario["individuals"]}
    codes = {code_for(province, name): key for key, name in names.items()}
    found = Actor.objects.filter(province=province, public_code__in=codes)
    return {codes[a.public_code]: a for a in found.select_related("party", "province")}
