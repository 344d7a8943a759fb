"""Invented requests, exchanges, catalogue entries and budget lines of both demo provinces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.utils import translation

from phakhi.core.models import Province
from phakhi.exchange.demo.asking import load_requests
from phakhi.exchange.demo.lending import load_budget, load_catalogue
from phakhi.exchange.demo.sharing import load_exchanges
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import code_for
from phakhi.networks.models import Actor

HERE = Path(__file__).parent


def load_exchange(province: Province, scenario: dict[str, Any]) -> None:
    actors = partners(province, scenario)
    catalogue = _read("catalogue")
    network = GovernanceNetwork.objects.filter(
        province=province, public_code=f"net-{province.code}"
    ).first()
    with translation.override("th"):
        load_requests(province, actors, _read("requests").get(province.code, []))
        load_exchanges(actors, _read("exchanges").get(province.code, []), network)
        load_catalogue(actors, catalogue.get(province.code, []))
        if network is not None:
            load_budget(network, actors, catalogue["budget"].get(network.public_code, []))


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))
    return read


def partners(province: Province, scenario: dict[str, Any]) -> dict[str, Actor]:
    """By the scenario's ids, and by name."""
    found = Actor.objects.filter(province=province, party__is_demo=True)
    actors = {a.party.name_th: a for a in found.select_related("party", "province")}
    codes = {code_for(province, row["th"]): row["id"] for row in scenario["organisations"]}
    by_code = {actor.public_code: actor for actor in actors.values()}
    return actors | {key: by_code[code] for code, key in codes.items() if code in by_code}
