"""The bodies of both demo provinces."""

from __future__ import annotations

from typing import Any

from phakhi.bodies.demo.korat import load_korat
from phakhi.bodies.demo.phayao import load_phayao
from phakhi.core.models import Province
from phakhi.governance.demo.loading import partners


def load_bodies(province: Province, scenario: dict[str, Any]) -> None:
    if province.code == scenario["meta"]["province_code"]:
        load_korat(province, scenario, partners(province, scenario))
    elif province.code == "56":
        load_phayao(province)
