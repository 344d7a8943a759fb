"""Health in the gates: a hidden member on whom others hung and that left; items in every state."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.core.models import Province
from phakhi.core.nightly import the_house
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.health.models import FactorProfile, Improvement
from phakhi.health.services import compute_health
from phakhi.networks.models import Actor
from tests.factories_health import JOINED, make_member, make_network, tie
from tests.factories_networks import make_actor
from tests.gates.planting import CANARY, planted

CODES = {"running": "health", "draft": "unborn"}
ITEMS = ("found", "proposed", "taken", "done", "dismissed")
ASKED = ("proposed", "taken")
YEAR = 2026


def plant(province: Province) -> None:
    network = make_network(
        province, public_code=_code(province, "running"), name_th="เครือข่ายตัวอย่างสุขภาพ"
    )
    make_network(province, public_code=_code(province, "draft"), state="draft")
    hidden = _chain(network)
    house = the_house(province)
    compute_health(acting=house, network=network)
    left = NetworkMember.objects.filter(network=network, actor=hidden)
    left.update(state="withdrawn", left_on=date(2026, 11, 1), reason=f"เหตุผลภายใน {CANARY}")
    compute_health(acting=house, network=network)
    for state in ITEMS:
        _item(network, hidden, state)
    FactorProfile.objects.create(
        province=province, network=network, year=YEAR, kept_on=date(2026, 9, 30), factors={}
    )


def _chain(network: GovernanceNetwork) -> Actor:
    """public – hidden – three others; both ends lose each other when the hidden one leaves."""
    hidden = make_member(network, planted(network.province, "hidden"))
    first = make_member(network, planted(network.province, "public"))
    of: dict[str, Any] = {"province": network.province}
    rest = [make_member(network, make_actor(sector="business", **of)) for _ in range(3)]
    for one, other in ((first, hidden), (hidden, rest[0]), (rest[0], rest[1]), (rest[1], rest[2])):
        tie(one, other, "resource", origin_key="health-gates")
    return hidden


def _item(network: GovernanceNetwork, hidden: Actor, state: str) -> None:
    shown = planted(network.province, "public")
    Improvement.objects.create(
        province=network.province,
        network=network,
        year=YEAR,
        rule="fading",
        key=f"planted:{state}",
        state=state,
        facts={
            "one": str(hidden.pk),
            "other": str(shown.pk),
            "contacts": 1,
            "partners": [str(shown.pk)],
        },
        due_on=date(2027, 1, 31) if state in ASKED else None,
        asked=hidden if state in ASKED else None,
        reason=f"เหตุผลภายใน {CANARY}" if state == "dismissed" else "",
    )


def fill(province: Province) -> None:
    """Three hundred members in a row, each tied to the next."""
    network = GovernanceNetwork.objects.get(
        province=province, public_code=_code(province, "running")
    )
    known = set(NetworkMember.objects.filter(network=network).values_list("actor", flat=True))
    verified = Actor.objects.filter(province=province, state="verified").order_by("pk")
    actors = [actor for actor in verified if actor.pk not in known]
    NetworkMember.objects.bulk_create(
        NetworkMember(
            province=province, network=network, actor=actor, state="active", joined_on=JOINED
        )
        for actor in actors
    )
    compute_health(acting=the_house(province), network=network)


def _code(province: Province, state: str) -> str:
    return f"{CODES[state]}{province.code}"


def _network(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province, state)}


def _of_item(province: Province, state: str) -> dict[str, Any]:
    row = Improvement.objects.get(province=province, key=f"planted:{state}")
    return {"code": _code(province, "running"), "pk": row.pk}


FAMILIES = {
    "health_network": (("running", "draft", "elsewhere"), _network),
    "health_item": ((*ITEMS, "elsewhere"), _of_item),
}
