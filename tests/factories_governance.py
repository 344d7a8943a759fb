"""Networks and memberships that tests need, through the room's own doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.governance import services
from phakhi.governance.codes import new_code
from phakhi.governance.models import (
    Charter,
    Decision,
    GovernanceNetwork,
    NetworkMember,
    OpenCall,
)
from phakhi.networks.models import Actor
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor


def make_network(state: str = "active", **values: Any) -> GovernanceNetwork:
    """A province-wide problem network, set into `state` without the steps that lead there."""
    province = values.pop("province", None) or make_province()
    values = {
        "name_th": "เครือข่ายตัวอย่าง",
        "main_purpose": "problem_solving",
        "shared_goal": "น้ำสะอาด",
        "state": state,
    } | values
    return GovernanceNetwork.objects.create(
        province=province, public_code=new_code(province), **values
    )


def speaker_of(actor: Actor) -> Acting:
    """Whoever answers for the partner, without a role in the office."""
    stranger = Acting.stranger(actor.province)
    return replace(stranger, party_ids=frozenset({actor.party_id}))


def make_invited(network: GovernanceNetwork, actor: Actor | None = None) -> NetworkMember:
    actor = actor or make_actor(province=network.province)
    officer = make_acting("officer", province=network.province)
    return services.invite_member(acting=officer, network=network, actor=actor)


def make_member(
    network: GovernanceNetwork, actor: Actor | None = None, **values: Any
) -> NetworkMember:
    member = make_invited(network, actor)
    values = {"on": date(2026, 1, 5)} | values
    return services.accept_invitation(acting=speaker_of(member.actor), member=member, **values)


def make_charter(network: GovernanceNetwork, *, put: bool = True, share: int = 100) -> Charter:
    officer = make_acting("officer", province=network.province)
    charter = services.propose_charter(
        acting=officer, network=network, text="ข้อ 1 ทุกองค์กรมีเสียงเท่ากัน", share_needed=share
    )
    if put:
        services.put_charter(acting=officer, charter=charter)
    return charter


def adopt(charter: Charter, member: NetworkMember, *, adopts: bool = True) -> Charter:
    return services.answer_charter(
        acting=speaker_of(member.actor),
        charter=charter,
        member=member,
        adopts=adopts,
        reason="" if adopts else "ขอหารือก่อน",
    )


def make_decision(network: GovernanceNetwork, **values: Any) -> Decision:
    given: dict[str, Any] = {"decided_on": date(2026, 3, 2), "text": "ให้ตรวจน้ำทุกเดือน"}
    given |= values
    officer = make_acting("officer", province=network.province)
    return services.record_decision(acting=officer, network=network, **given)


def make_call(network: GovernanceNetwork, **values: Any) -> OpenCall:
    """Two criteria, open today, not yet opened."""
    today = timezone.localdate()
    values = {
        "title": "รับสมัครสมาชิก",
        "text": "เชิญสมัคร",
        "seats": 1,
        "opens_on": today,
        "closes_on": today,
    } | values
    return services.create_call(
        acting=make_acting("officer", province=network.province),
        network=network,
        values=values,
        criteria=[("ทำงานในพื้นที่", 60), ("มีคนมาประชุมได้", 40)],
    )
