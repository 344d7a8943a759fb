"""Networks small enough to compute by hand, and rows around them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import Any

from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.networks.models import Actor
from phakhi.ties.models import Tie
from tests.factories import make_province
from tests.factories_networks import make_actor

_number = count(1)
JOINED = date(2025, 10, 1)


def make_network(province: Province | None = None, **values: Any) -> GovernanceNetwork:
    province = province or make_province()
    number = next(_number)
    values = {
        "public_code": f"nh{province.code}{number}",
        "name_th": f"เครือข่ายตัวอย่าง {number}",
        "state": "active",
        "main_purpose": "problem_solving",
        "started_on": JOINED,
    } | values
    return GovernanceNetwork.objects.create(province=province, **values)


def make_member(network: GovernanceNetwork, actor: Actor | None = None, **values: Any) -> Actor:
    actor = actor or make_actor(province=network.province)
    values = {"state": "active", "joined_on": JOINED} | values
    NetworkMember.objects.create(province=network.province, network=network, actor=actor, **values)
    return actor


def tie(one: Actor, other: Actor, kind: str = "joint_work", **values: Any) -> Tie:
    first, second = sorted((one, other), key=lambda actor: actor.pk)
    values = {"origin": "office", "since": JOINED} | values
    return Tie.objects.create(
        province=one.province, source=first, target=second, kind=kind, **values
    )


def two_groups_and_a_bridge(
    size: int = 4, province: Province | None = None
) -> tuple[GovernanceNetwork, list[Actor], Actor, list[Actor]]:
    """Two cliques, one of the state and one of civil society, that only the bridge connects."""
    network = make_network(province)
    of: dict[str, Any] = {"province": network.province}
    state = [make_member(network, make_actor(sector="public", **of)) for _ in range(size)]
    people = [make_member(network, make_actor(sector="third_sector", **of)) for _ in range(size)]
    bridge = make_member(network, make_actor(sector="third_sector", name_th="เวทีสะพาน", **of))
    for group in (state, people):
        for one, other in _pairs(group):
            tie(one, other)
        tie(bridge, group[0])
        tie(bridge, group[1])
    return network, state, bridge, people


def _pairs(group: list[Actor]) -> Iterable[tuple[Actor, Actor]]:
    return ((one, other) for n, one in enumerate(group) for other in group[n + 1 :])
