"""NET-30, its three child networks and its special area."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.core.models import Province
from phakhi.governance import services
from phakhi.governance.demo.joining import as_partner, invite, join
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

JOINED = date(2025, 10, 20)
ANSWER_DUE = date(2026, 12, 15)
CHILDREN = {
    "NET-30-LTK": ("O10", "O15", "O16", "O17", "O27", "O30", "O22", "O26", "I01"),
    "NET-30-DATA": ("O06", "O13", "O10", "O30", "O34", "O25", "O35"),
    "NET-30-CAP": ("O05", "O18", "O25", "O26", "O29", "O28", "G02"),
    "SA-1": ("O01", "O10", "O16", "O17", "O22", "O27"),
}


def load_korat(province: Province, scenario: dict[str, Any], actors: dict[str, Actor]) -> None:
    row = scenario["network"]
    top = _network(
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
    )
    join(top, [actor for key, actor in actors.items() if key != "O36"], JOINED)
    _declined(top, actors["O36"])
    for child in row["child_networks"]:
        _child(province, top, child, actors)
    _special(province, top, row["special_area"], actors)
    GovernanceNetwork.objects.filter(province=province).update(state="active", started_on=JOINED)


def _declined(network: GovernanceNetwork, actor: Actor) -> None:
    services.decline_invitation(
        acting=as_partner(actor),
        member=invite(network, actor, until=ANSWER_DUE),
        reason="ต้องรักษาความเป็นกลางในฐานะองค์กรอิสระ ยินดีร่วมสังเกตการณ์แทน (ตัวอย่าง)",
    )


def _child(
    province: Province, top: GovernanceNetwork, row: dict[str, Any], actors: dict[str, Actor]
) -> None:
    network = _network(
        province,
        row["id"],
        parent=top,
        name_th=row["name_th"],
        main_purpose=row["purpose"],
        level=row["level"],
        area_codes=[str(code) for code in row["districts"]],
        shared_goal=row.get("ends_when_th", row["name_th"]),
        ends_when=row.get("ends_when_th", ""),
        coordinator=actors["O01"],
    )
    join(network, [actors[key] for key in CHILDREN[row["id"]]], JOINED)


def _special(
    province: Province, top: GovernanceNetwork, row: dict[str, Any], actors: dict[str, Actor]
) -> None:
    network = _network(
        province,
        row["id"],
        parent=top,
        name_th=row["name_th"],
        main_purpose="service_implementation",
        level="amphoe",
        is_special_area=True,
        special_domains=row["domains"],
        area_codes=[str(code) for code in row["districts"]],
        shared_goal="ดูแลน้ำ การท่องเที่ยว และคนรอบเขื่อนด้วยแผนเดียวกัน (ตัวอย่าง)",
        coordinator=actors["O01"],
    )
    join(network, [actors[key] for key in CHILDREN[row["id"]]], JOINED)


def _network(province: Province, code: str, **values: Any) -> GovernanceNetwork:
    return services.create_network(
        acting=officer_of(province), values=values, public_code=code.lower(), is_demo=True
    )
