"""Networks in every state, memberships, charters, decisions, calls: what only insiders may read."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.core import links
from phakhi.core.models import Province
from phakhi.governance.models import (
    Application,
    AssignmentProposal,
    Charter,
    CharterComment,
    ClosingReport,
    Decision,
    FollowUp,
    GovernanceNetwork,
    MemberStep,
    NetworkMember,
    Referral,
)
from phakhi.governance.services.charters import ADOPTION
from phakhi.governance.services.membership import INVITATION
from phakhi.networks.models import Actor
from tests.gates.calls import plant_calls
from tests.gates.planting import CANARY, officer, planted

NETWORKS = ("active", "own", "formed", "draft", "dissolved", "transformed")
MEMBERS = (
    "active", "nominated", "interested", "invited", "declined", "withdrawn", "not_selected",
    "hidden", "own_invited", "own_active",
)  # fmt: skip
CHARTERS = ("in_force", "superseded", "adopting", "discussed", "dropped")
DECISIONS = ("open", "private", "done", "owned")
CALLS = ("open", "draft", "assessing", "decided", "cancelled")
SECRET = f"ข้อความภายใน {CANARY}"
DAY = date(2026, 3, 2)


def _network(province: Province, state: str) -> GovernanceNetwork:
    return GovernanceNetwork.objects.get(province=province, public_code=_code(province, state))


def _code(province: Province, state: str) -> str:
    return f"g{state}"[:9] + province.code


def _of_network(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province, state)}


def _of_member(province: Province, state: str) -> dict[str, Any]:
    name = "own" if state == "own_active" else "active"
    row = _network(province, name).members.get(purpose_note__startswith=f"{state}:")
    return {"code": _code(province, name), "partner": row.actor.public_code}


def _of_charter(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province, "own"), "number": CHARTERS.index(state) + 1}


def _of_adoption(province: Province, state: str) -> dict[str, Any]:
    code = "public" if state == "other" else "own"
    return _of_charter(province, "adopting") | {"partner": planted(province, code).public_code}


def _of_decision(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province, "own"), "number": DECISIONS.index(state) + 1}


def _of_call(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province, "active"), "number": CALLS.index(state) + 1}


def _of_application(province: Province, _state: str) -> dict[str, Any]:
    found = Application.objects.get(call__network=_network(province, "active"))
    return _of_call(province, "assessing") | {"pk": found.pk}


def _of_referral(province: Province, state: str) -> dict[str, Any]:
    is_public = state == "public"
    found = Referral.objects.get(source=_network(province, "own"), is_public=is_public)
    return {"code": _code(province, "active"), "pk": found.pk}


def _of_proposal(province: Province, state: str) -> dict[str, Any]:
    found = AssignmentProposal.objects.filter(network=_network(province, "own"))
    return {"pk": found.get(source_type=f"gates.{state}").pk}


def _of_link(purpose: str) -> Any:
    def token(province: Province, state: str) -> dict[str, Any]:
        if state == "dead":
            return {"token": "dead-token"}
        name, note = ("active", "invited:") if purpose == INVITATION else ("own", "own_active:")
        if province.code == "56" and purpose == ADOPTION:
            return {"token": "dead-token"}
        member = _network(province, name).members.get(purpose_note__startswith=note)
        made = links.issue(acting=officer(province), purpose=purpose, subject=member)
        return {"token": made}

    return token


FAMILIES = {
    "network": ((*NETWORKS, "elsewhere"), _of_network),
    "membership": ((*MEMBERS, "elsewhere"), _of_member),
    "charter": ((*CHARTERS, "elsewhere"), _of_charter),
    "adoption": (("other", "own", "elsewhere"), _of_adoption),
    "decision": ((*DECISIONS, "elsewhere"), _of_decision),
    "call": ((*CALLS, "elsewhere"), _of_call),
    "application": (("submitted", "elsewhere"), _of_application),
    "referral": (("public", "private", "elsewhere"), _of_referral),
    "proposal": (("other", "own", "elsewhere"), _of_proposal),
    "invitation_link": (("living", "dead", "elsewhere"), _of_link(INVITATION)),
    "adoption_link": (("living", "dead", "elsewhere"), _of_link(ADOPTION)),
}


def plant(province: Province) -> None:
    networks = {state: _plant_network(province, state) for state in NETWORKS}
    for state in ("own", "formed"):
        networks[state].parent = networks["active"]
        networks[state].save()
    _members(networks["active"], networks["own"])
    _charters(networks["own"])
    _decisions(networks["own"])
    Decision.objects.create(
        province=province, network=networks["active"], number=1, decided_on=DAY, text="มติเดียว"
    )
    _proposals(networks["own"])
    plant_calls(networks["active"], CALLS, SECRET)
    for is_public in (True, False):
        Referral.objects.create(
            province=province,
            source=networks["own"],
            target=networks["active"],
            text="เรื่องที่ส่งขึ้น" if is_public else SECRET,
            answer_due_on=DAY,
            is_public=is_public,
        )
    _closing(networks)


def _plant_network(province: Province, state: str) -> GovernanceNetwork:
    """A draft is the office's own until it is formed."""
    secret = f" {CANARY}" if state == "draft" else ""
    is_live = state in ("active", "own")
    return GovernanceNetwork.objects.create(
        province=province,
        public_code=_code(province, state),
        name_th=f"เครือข่ายด่านตรวจ {state}{secret}",
        main_purpose="problem_solving",
        shared_goal="น้ำสะอาด",
        ends_when="น้ำใส",
        state="active" if is_live else "formed" if state == "transformed" else state,
        started_on=DAY,
        is_demo=True,
    )


def _members(network: GovernanceNetwork, own: GovernanceNetwork) -> None:
    province = network.province
    free = Actor.objects.filter(province=province, state="verified", is_public=True)
    free = (
        free.exclude(public_code__in=[f"public{province.code}"])
        .filter(memberships=None)
        .exclude(party__kind="person")
    )
    others = iter(free.order_by("pk")[:20])
    for state in MEMBERS[1:7]:
        _member(network, next(others), state, state)
    _member(network, planted(province, "public"), "active", "active")
    _member(network, planted(province, "hidden"), "active", "hidden")
    _member(own, planted(province, "public"), "active", "active")
    if mine := Actor.objects.filter(province=province, public_code=f"own{province.code}").first():
        _member(network, mine, "invited", "own_invited")
        _member(own, mine, "active", "own_active")


def _member(network: GovernanceNetwork, actor: Actor, state: str, note: str) -> None:
    """Why somebody was asked, or said no, is nobody's business but theirs and the office's."""
    member = NetworkMember.objects.create(
        province=network.province,
        network=network,
        actor=actor,
        state=state,
        purpose_note=f"{note}: {SECRET}",
        reason="" if state in ("active", "invited") else SECRET,
        speaker="" if state != "active" else SECRET,
        answered_via="signed" if state == "active" else "",
        joined_on=DAY if state in ("active", "withdrawn") else None,
        left_on=DAY if state == "withdrawn" else None,
    )
    MemberStep.objects.create(
        province=network.province, member=member, act=state, to_state=state, reason=SECRET
    )


def _charters(network: GovernanceNetwork) -> None:
    for number, state in enumerate(CHARTERS, start=1):
        is_open = state in ("in_force", "superseded")
        charter = Charter.objects.create(
            province=network.province,
            network=network,
            number=number,
            state=state,
            text="ข้อ 1 ทุกองค์กรมีเสียงเท่ากัน" if is_open else SECRET,
            in_force_on=DAY if is_open else None,
        )
        CharterComment.objects.create(province=network.province, charter=charter, text=SECRET)


def _decisions(network: GovernanceNetwork) -> None:
    mine = Actor.objects.filter(public_code=f"own{network.province.code}").first()
    for number, state in enumerate(DECISIONS, start=1):
        decision = Decision.objects.create(
            province=network.province,
            network=network,
            number=number,
            state="done" if state == "done" else "open",
            decided_on=DAY,
            text=SECRET if state == "private" else "มติตัวอย่าง",
            is_public=state != "private",
            owner=mine if state == "owned" else None,
            due_on=DAY,
        )
        FollowUp.objects.create(
            province=network.province,
            decision=decision,
            text=SECRET if state == "private" else "ทำแล้วครึ่งหนึ่ง",
        )


def _proposals(network: GovernanceNetwork) -> None:
    province = network.province
    found = {"other": planted(province, "public")}
    if mine := Actor.objects.filter(province=province, public_code=f"own{province.code}").first():
        found["own"] = mine
    for whose, actor in found.items():
        AssignmentProposal.objects.create(
            province=province,
            network=network,
            actor=actor,
            what=SECRET,
            source_type=f"gates.{whose}",
        )


def _closing(networks: dict[str, GovernanceNetwork]) -> None:
    """The report of a network that still runs is a draft of the office."""
    for state in ("active", "dissolved"):
        is_over = state == "dissolved"
        ClosingReport.objects.create(
            province=networks[state].province,
            network=networks[state],
            reached="ครบแล้ว" if is_over else SECRET,
            condition_met=True,
            handed_over="เทศบาล",
            lessons="เริ่มให้เร็ว",
            published_on=DAY if is_over else None,
        )
    transformed = networks["transformed"]
    transformed.successor, transformed.state = networks["active"], "transformed"
    transformed.save()


def fill(province: Province) -> None:
    """A network with many members and decisions, and many networks beside it."""
    network = _network(province, "active")
    known = NetworkMember.objects.filter(network=network).values("actor")
    actors = Actor.objects.filter(province=province, state="verified").exclude(pk__in=known)
    NetworkMember.objects.bulk_create(
        NetworkMember(
            province=province, network=network, actor=actor, state="active", joined_on=DAY
        )
        for actor in actors
    )
    Decision.objects.bulk_create(
        Decision(
            province=province, network=network, number=number, decided_on=DAY, text=f"มติ {number}"
        )
        for number in range(100, 140)
    )
    GovernanceNetwork.objects.bulk_create(
        GovernanceNetwork(
            province=province,
            public_code=f"f{number}x{province.code}",
            name_th=f"เครือข่ายที่ {number}",
            main_purpose="problem_solving",
            state="active",
        )
        for number in range(40)
    )
