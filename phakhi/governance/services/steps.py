"""The one door to a new state of a network or a membership: the flow decides who and whether."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.governance.models import GovernanceNetwork, MemberStep, NetworkMember, NetworkStep
from phakhi.governance.states import MEMBER_FLOW, NETWORK_FLOW

NEEDS_REASON = frozenset({"decline", "withdraw", "end", "pass_over", "recall", "dissolve"})


def move_network(
    acting: Acting, network: GovernanceNetwork, act: str, *, seen: int | None = None, **more: Any
) -> GovernanceNetwork:
    """Within a service's transaction; `more` holds `reason` and columns that change with it."""
    before, reason = network.state, more.pop("reason", "")
    NETWORK_FLOW.move(acting, network, act)
    versions.claim(network, network.version if seen is None else seen)
    _set(network, more)
    network.save(update_fields=["state", *more])
    step = {"act": act, "from_state": before, "to_state": network.state, "reason": reason}
    _keep(NetworkStep, acting, network=network, **step)
    return network


def move_member(
    acting: Acting, member: NetworkMember, act: str, *, seen: int | None = None, **more: Any
) -> NetworkMember:
    before = member.state
    MEMBER_FLOW.move(acting, member, act)
    reason = more.get("reason", "")
    if act in NEEDS_REASON and not reason.strip():
        member.state = before
        raise BadInput("reason_needed")
    versions.claim(member, member.version if seen is None else seen)
    _set(member, {"state_since": timezone.now(), "reason": reason, **more})
    member.save(update_fields=["state", "state_since", "reason", *more])
    step = {"act": act, "from_state": before, "to_state": member.state, "reason": reason}
    _keep(MemberStep, acting, member=member, **step)
    return member


def begin_member(
    acting: Acting, network: GovernanceNetwork, actor: Any, state: str, **more: Any
) -> NetworkMember:
    member = NetworkMember(
        province=acting.province, network=network, actor=actor, state=state, **more
    )
    member.save(force_insert=True)
    reason = more.get("purpose_note", "")
    _keep(MemberStep, acting, member=member, act=state, to_state=state, reason=reason)
    return member


def _set(row: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _keep(model: type[Any], acting: Acting, **step: Any) -> None:
    who = {"by_person": acting.person_id, "by_post": acting.post_id}
    model.objects.create(province=acting.province, **who, **step)
