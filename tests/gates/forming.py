"""Planted: networks being formed, in every state, with what only insiders may read."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.core.models import Province, StoredFile
from phakhi.formation.models import (
    Assessor,
    Body,
    Candidate,
    CompositionRule,
    Conflict,
    ConnectingPerson,
    Connection,
    DutyLine,
    Evidence,
    GroupSeat,
    ManagerChoice,
    Mission,
    NetworkActivity,
    RoleCell,
    Score,
    Step,
    Structure,
    ThemeGroup,
    Voice,
)
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork, NetworkMember
from phakhi.networks.models import Actor
from phakhi.parties.models import Party
from tests.gates.planting import CANARY, planted

NETWORKS = {"active": "active", "draft": "draft", "over": "dissolved"}
CHOICES = ("nominating", "scoring", "closed", "decided")
PERSONS = ("confirmed", "identified", "own", "declined")
SECRET = f"ข้อความภายใน {CANARY}"
DAY = date(2026, 3, 2)


def code_of(province: Province, state: str) -> str:
    return f"f-{state}"[:9] + province.code


def network_of(province: Province, state: str) -> GovernanceNetwork:
    return GovernanceNetwork.objects.get(province=province, public_code=code_of(province, state))


def _person(province: Province, key: str) -> Party:
    found = User.objects.filter(username=f"demo-{province.code}-{key}").first()
    known = found.person if found else None
    return known or _somebody(province, key)


def _somebody(province: Province, name: str, *, is_shown: bool = False) -> Party:
    return Party.objects.create(
        province=province, kind="person", name_th=name, is_demo=True, consented_to_show=is_shown
    )


def plant(province: Province) -> None:
    networks = {state: _plant_network(province, state, kept) for state, kept in NETWORKS.items()}
    networks |= {state: _plant_network(province, state, "active") for state in CHOICES}
    own = Actor.objects.filter(province=province, public_code="own30").first()
    members = [own or planted(province, "public"), planted(province, "hidden")]
    for state in ("active", "nominating"):
        _members(networks[state], members)
    _step(networks["active"])
    _persons(networks["active"])
    for state in CHOICES:
        _choice(networks[state], state)
    group = _bound(networks["active"], members)
    Connection.objects.create(
        province=province,
        person=ConnectingPerson.objects.get(province=province, reason="confirmed"),
        group=group,
    )
    _structures(networks, members)
    _duties(networks["active"], members)
    CompositionRule.objects.create(province=province, network=networks["active"])


def _plant_network(province: Province, state: str, kept: str) -> GovernanceNetwork:
    secret = f" {CANARY}" if kept == "draft" else ""
    return GovernanceNetwork.objects.create(
        province=province,
        public_code=code_of(province, state),
        name_th=f"เครือข่ายกำลังก่อตั้ง {state}{secret}",
        main_purpose="problem_solving",
        state=kept,
    )


def _members(network: GovernanceNetwork, actors: list[Actor]) -> None:
    for actor in actors:
        NetworkMember.objects.create(
            province=network.province, network=network, actor=actor, state="active", joined_on=DAY
        )


def _step(network: GovernanceNetwork) -> None:
    of: dict[str, Any] = {"province": network.province}
    step = Step.objects.create(network=network, number=1, state="under_way", note=SECRET, **of)
    Step.objects.create(network=network, number=2, state="done", **of)
    of |= {"step": step, "link": "/th/"}
    of["file"] = StoredFile.objects.get(province=network.province, name="office.pdf")
    Evidence.objects.create(title="หลักฐานเปิดเผย", is_public=True, **of)
    Evidence.objects.create(title=SECRET, text=SECRET, **of)


def _persons(network: GovernanceNetwork) -> None:
    """`reason` carries the mark; it and the note are read by the office and the person."""
    people = {
        "confirmed": _somebody(network.province, "ผู้ยินยอมตัวอย่าง", is_shown=True),
        "identified": _somebody(network.province, f"ผู้ยังไม่ตอบ {CANARY}"),
        "own": _person(network.province, "citizen"),
        "declined": _somebody(network.province, f"ผู้ไม่ประสงค์ {CANARY}"),
    }
    for mark, person in people.items():
        ConnectingPerson.objects.create(
            province=network.province,
            network=network,
            person=person,
            sectors=["public"],
            note=SECRET,
            reason=mark,
            state="identified" if mark == "own" else mark,
            review_due_on=timezone.localdate() if mark == "confirmed" else None,
        )


def _choice(network: GovernanceNetwork, state: str) -> None:
    of: dict[str, Any] = {"province": network.province}
    choice = ManagerChoice.objects.create(
        network=network, state="nominating", weights=dict.fromkeys(CRITERIA, 20), **of
    )
    marks = {
        "nominated": _somebody(network.province, f"ผู้ถูกเสนอ {CANARY}"),
        "agreed": _somebody(network.province, "ผู้สมัครตัวอย่าง", is_shown=True),
    }
    if state == "nominating":
        marks["own"] = _person(network.province, "citizen")
    rows = {
        mark: Candidate.objects.create(
            choice=choice,
            person=person,
            background=mark,
            state="agreed" if mark == "agreed" else "nominated",
            why=SECRET if mark == "nominated" else "",
            **of,
        )
        for mark, person in marks.items()
    }
    _scores(choice, rows["agreed"], state)


def _scores(choice: ManagerChoice, candidate: Candidate, state: str) -> None:
    """The citizen assesses, too; the other one's reasons are the secret."""
    of: dict[str, Any] = {"province": choice.province}
    names = ("ผู้ประเมินอื่น", "ผู้ประเมินที่สาม")
    other, third = (_somebody(choice.province, f"{name} {state}") for name in names)
    citizen = _person(choice.province, "citizen") if state != "nominating" else third
    Assessor.objects.create(choice=choice, person=citizen, **of)
    assessor = Assessor.objects.create(choice=choice, person=other, **of)
    if state != "nominating":
        Score.objects.create(
            assessor=assessor, candidate=candidate, criterion="mediating", value=4,
            reason=SECRET, **of,
        )  # fmt: skip
        Conflict.objects.create(
            assessor=assessor, candidate=choice.candidates.get(background="nominated"),
            reason=SECRET, **of,
        )  # fmt: skip
    choice.state = state
    if state == "decided":
        choice.chosen, choice.reasons, choice.decided_on = candidate, "เหตุผลเปิดเผย", DAY
    choice.save()


def _ask(row: Any, network: GovernanceNetwork, actor: Actor, state: str) -> None:
    row.proposal = AssignmentProposal.objects.create(
        province=network.province,
        network=network,
        actor=actor,
        state=state,
        what=SECRET,
        reason=SECRET if state == "refused" else "",
        source_type=row._meta.label_lower,
        source_id=row.pk,
    )
    row.actor, row.province = actor, network.province
    row.save(force_insert=True)


def _bound(network: GovernanceNetwork, members: list[Actor]) -> ThemeGroup:
    """The hidden partner accepted, the own one has not answered; one role was refused."""
    of: dict[str, Any] = {"province": network.province, "network": network}
    own, hidden = members
    group = ThemeGroup.objects.create(name_th="ด่านตรวจ", **of)
    activity = NetworkActivity.objects.create(name_th="มีบทบาท", **of)
    NetworkActivity.objects.create(name_th="ไม่มีบทบาท", **of)
    _ask(GroupSeat(group=group), network, hidden, "accepted")
    _ask(GroupSeat(group=group), network, own, "proposed")
    _ask(RoleCell(activity=activity, part="leads"), network, hidden, "accepted")
    _ask(RoleCell(activity=activity, part="does"), network, own, "proposed")
    _ask(RoleCell(activity=activity, part="funds"), network, own, "refused")
    return group


def _structures(networks: dict[str, GovernanceNetwork], members: list[Actor]) -> None:
    where = {"agreed": ("active", 1), "draft": ("active", 2), "proposed": ("nominating", 1)}
    for state, (name, number) in where.items():
        of: dict[str, Any] = {"province": networks[name].province}
        is_public = state == "agreed"
        row = Structure.objects.create(
            network=networks[name],
            number=number,
            state=state,
            note="F เปิดเผย" if is_public else f"F {SECRET}",
            met_on=DAY if is_public else None,
            agreed_on=DAY if is_public else None,
            **of,
        )
        Body.objects.create(structure=row, kind="board_of_directors", name_th="คณะ", **of)
        if is_public:
            Voice.objects.create(
                structure=row, actor=members[0], stance="objected", reason=SECRET, **of
            )


def _duties(network: GovernanceNetwork, members: list[Actor]) -> None:
    of: dict[str, Any] = {"province": network.province}
    mission = Mission.objects.create(
        network=network, name_th="ด่านตรวจ", levels=["local", "central"], **of
    )
    line = {"mission": mission, "level": "local", **of}
    DutyLine.objects.create(act="plan", body="กรมตัวอย่าง", **line)
    DutyLine.objects.create(act="carry_out", actor=members[1], **line)


def fill(province: Province) -> None:
    """Many rows beside those that the pages of the ceilings show."""
    network = network_of(province, "active")
    of: dict[str, Any] = {"province": province, "network": network}
    group = ThemeGroup.objects.get(province=province, name_th="ด่านตรวจ")
    activity = NetworkActivity.objects.get(province=province, name_th="มีบทบาท")
    actors = Actor.objects.filter(province=province, state="verified").order_by("-pk")[:60]
    for actor in actors:
        NetworkMember.objects.create(actor=actor, state="active", joined_on=DAY, **of)
        _ask(GroupSeat(group=group), network, actor, "accepted")
        _ask(RoleCell(activity=activity, part="does"), network, actor, "accepted")
        mission = Mission.objects.create(name_th="อื่น", levels=["local"], **of)
        DutyLine.objects.create(
            province=province, mission=mission, level="local", act="plan", actor=actor
        )
        person = ConnectingPerson.objects.create(
            person=_somebody(province, "อีกคนหนึ่ง", is_shown=True),
            state="confirmed",
            review_due_on=DAY,
            sectors=["public"],
            **of,
        )
        Connection.objects.create(province=province, person=person, actor=actor)
