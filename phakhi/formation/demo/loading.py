"""The demo of this room: Korat in step 6, Phayao in step 2, through the same doors as real ones."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province
from phakhi.formation.demo.korat import form_korat
from phakhi.formation.demo.phayao import form_phayao
from phakhi.governance.demo.loading import partners
from phakhi.governance.models import GovernanceNetwork


def load_formation(province: Province, scenario: dict[str, Any]) -> None:
    networks = GovernanceNetwork.objects.filter(province=province).select_related("province")
    network = networks.filter(public_code__in=("net-30", "net-56")).first()
    if network is None:
        return
    if province.code == scenario["meta"]["province_code"]:
        form_korat(network, scenario, partners(province, scenario))
    else:
        form_phayao(network)
