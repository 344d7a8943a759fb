"""NET-30, its three child networks, its special area, and one problem network that is over."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.core.models import Province
from phakhi.governance import services
from phakhi.governance.demo.calling import load_call
from phakhi.governance.demo.ended import load_ended
from phakhi.governance.demo.joining import as_partner, begin, enact, invite, join, start
from phakhi.governance.demo.words import CHARTER_V1, CHARTER_V2, CHILDREN, DECISIONS, DETAILS
from phakhi.governance.models import CharterAdoption, GovernanceNetwork, NetworkMember
from phakhi.governance.proposals import accept_proposal, refuse_proposal
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

JOINED = date(2025, 10, 20)
ANSWER_DUE = date(2026, 12, 15)
Actors = dict[str, Actor]


def load_korat(province: Province, scenario: dict[str, Any], actors: Actors) -> None:
    row = scenario["network"]
    top = _top(province, row, actors)
    members = join(top, [one for key, one in actors.items() if key != "O36"], JOINED)
    start(top, JOINED)
    enact(top, CHARTER_V1, members, JOINED, share=75)
    _second_charter(top, members)
    _asked(top, actors)
    for child in row["child_networks"]:
        _child(province, top, child, actors)
    _special(province, top, row["special_area"], actors)
    _decide(top, actors)
    load_call(top, actors)
    load_ended(province, top, actors)
    _refer(province, top)


def _top(province: Province, row: dict[str, Any], actors: Actors) -> GovernanceNetwork:
    return begin(
        province,
        row["id"],
        name_th=row["name_th"],
        name_en=row["name_en"],
        main_purpose=row["main_purpose"],
        other_purposes=row["other_purposes"],
        level=row["level"],
        shared_goal=row["shared_goal_th"],
        coordinator=actors["O01"],
        term_ends_on=date(2028, 10, 19),
        members_needed=10,
        details=DETAILS["NET-30"],
    )


def _second_charter(network: GovernanceNetwork, members: list[NetworkMember]) -> None:
    """Edition 2 waits: most have said yes, two have said no, some are silent."""
    officer = officer_of(network.province)
    text, note = CHARTER_V2
    charter = services.propose_charter(
        acting=officer, network=network, text=text, note=note, share_needed=75
    )
    speaker = as_partner(members[5].actor)
    services.comment_charter(
        acting=speaker,
        charter=charter,
        actor=members[5].actor,
        text="เห็นด้วยกับการประชุมหมุนเวียนทุกอำเภอ ขอให้มีค่าเดินทางสำหรับกลุ่มชาวบ้าน (ตัวอย่าง)",
    )
    services.put_charter(acting=officer, charter=charter, answer_due_on=ANSWER_DUE)
    rows = [
        CharterAdoption(
            province=network.province,
            charter=charter,
            member=member,
            adopts=place not in (3, 11),
            reason="ขอหารือในองค์กรก่อน (ตัวอย่าง)" if place in (3, 11) else "",
            via="link",
        )
        for place, member in enumerate(members[:20])
    ]
    CharterAdoption.objects.bulk_create(rows)


def _asked(network: GovernanceNetwork, actors: Actors) -> None:
    """One no with its reason, one that asks by itself, two that have not answered yet."""
    services.decline_invitation(
        acting=as_partner(actors["O36"]),
        member=invite(network, actors["O36"], until=ANSWER_DUE),
        reason="ต้องรักษาความเป็นกลางในฐานะองค์กรอิสระ ยินดีร่วมสังเกตการณ์แทน (ตัวอย่าง)",
    )
    taken = [actor.pk for actor in actors.values()]
    free = Actor.objects.filter(province=network.province, state="verified", is_public=True)
    others = list(free.exclude(pk__in=taken).exclude(level="person").select_related("party")[:3])
    for other in others[:2]:
        note = "ขอเชิญร่วมเพราะพื้นที่ของท่านยังไม่มีผู้แทนในเครือข่าย (ตัวอย่าง)"
        invite(network, other, until=ANSWER_DUE, note=note)
    for other in others[2:]:
        services.declare_interest(
            acting=as_partner(other),
            network=network,
            actor=other,
            purpose_note="อยากร่วมวางแผนน้ำ มีข้อมูลฝายในหมู่บ้านมาแบ่งปัน (ตัวอย่าง)",
        )


def _child(province: Province, top: GovernanceNetwork, row: dict[str, Any], actors: Actors) -> None:
    network = begin(
        province,
        row["id"],
        parent=top,
        name_th=row["name_th"],
        main_purpose=row["purpose"],
        level=row["level"],
        area_codes=[str(code) for code in row["districts"]],
        ends_when=row.get("ends_when_th", ""),
        coordinator=actors["O01"],
        **CHILDREN[row["id"]]["values"],
    )
    join(network, [actors[key] for key in CHILDREN[row["id"]]["members"]], JOINED)
    start(network, JOINED)


def _special(
    province: Province, top: GovernanceNetwork, row: dict[str, Any], actors: Actors
) -> None:
    network = begin(
        province,
        row["id"],
        parent=top,
        name_th=row["name_th"],
        main_purpose="service_implementation",
        level="amphoe",
        is_special_area=True,
        special_domains=[{"social": "society"}.get(one, "economy") for one in row["domains"]],
        area_codes=[str(code) for code in row["districts"]],
        coordinator=actors["O01"],
        **CHILDREN["SA-1"]["values"],
    )
    join(network, [actors[key] for key in CHILDREN["SA-1"]["members"]], JOINED)
    start(network, JOINED)


def _decide(network: GovernanceNetwork, actors: Actors) -> None:
    """Six: two done, one overdue, one whose owner refused, one that nobody has answered."""
    officer = officer_of(network.province)
    for row in DECISIONS:
        owner = actors[row["owner"]]
        decision = services.record_decision(
            acting=officer,
            network=network,
            decided_on=row["on"],
            text=row["text"],
            body_name=row["body"],
            basis=row["basis"],
            owner=owner,
            due_on=row["due"],
            is_public=row.get("public", True),
        )
        _answer(decision, owner, row)


def _answer(decision: Any, owner: Actor, row: dict[str, Any]) -> None:
    speaker = as_partner(owner)
    if row["answer"] == "no":
        refuse_proposal(acting=speaker, proposal=decision.proposal, reason=row["why"])
    if row["answer"] == "yes":
        accept_proposal(acting=speaker, proposal=decision.proposal)
        decision.refresh_from_db()
        if row.get("outcome"):
            services.move_decision(
                acting=speaker, decision=decision, act="finish", outcome=row["outcome"]
            )


def _refer(province: Province, top: GovernanceNetwork) -> None:
    officer = officer_of(province)
    child = GovernanceNetwork.objects.get(province=province, public_code="net-30-ltk")
    raised = services.raise_referral(
        acting=officer,
        source=child,
        target=top,
        text="ขอให้ระดับจังหวัดช่วยเจรจาเรื่องการระบายน้ำจากโรงงานเหนือน้ำ เกินอำนาจของอำเภอ (ตัวอย่าง)",
        answer_due_on=date(2026, 12, 10),
    )
    services.answer_referral(acting=officer, referral=raised, act="take_up")
    services.raise_referral(
        acting=officer,
        source=top,
        target=child,
        text="ขอให้เครือข่ายลุ่มน้ำสำรวจท่อระบายน้ำที่ชำรุดทุกตำบลริมน้ำ (ตัวอย่าง)",
        answer_due_on=date(2026, 12, 20),
    )
