"""The three bodies of the small demo province."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.bodies import services
from phakhi.bodies.demo.people import People
from phakhi.bodies.demo.posts import hold, post_of
from phakhi.bodies.demo.table import Tables
from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import code_for, officer_of
from phakhi.networks.demo.words import PHAYAO
from phakhi.networks.models import Actor
from phakhi.parties.models import PostTerm

BEGAN, ENDS = date(2026, 3, 2), date(2028, 3, 2)
ROWS: tuple[tuple[str, str, str, tuple[int, ...]], ...] = (
    ("board", "board_of_directors", "คณะกรรมการบริหารเครือข่ายคนรักกว๊าน (ตัวอย่าง)", (3, 4, 5, 6, 8, 10)),
    ("spg-place", "strategic_partnership_group", "คณะทำงานด้านสถานที่กว๊านพะเยา (ตัวอย่าง)",
     (2, 4, 7, 8, 10, 11)),
    ("scrutiny", "joint_scrutiny_committee", "คณะกรรมการตรวจสอบติดตามพะเยา (ตัวอย่าง)", (9, 12, 13)),
)  # fmt: skip


def load_phayao(province: Province) -> None:
    network = GovernanceNetwork.objects.get(province=province, public_code="net-56")
    actors = _actors(province)
    tables = Tables(People(province, "สมมติ", 5))
    office = actors[0].party
    governor = post_of(province, office, "ผู้ว่าราชการจังหวัด", "Provincial governor")
    head = post_of(province, office, "หัวหน้าสำนักงานจังหวัด")
    terms = [term for post in (governor, head) if (term := hold(post, tables.people))]
    bodies = [_body(network, row) for row in ROWS]
    tables.by_post(bodies[0], governor, "chair")
    for body, (_code, _type, _name, members) in zip(bodies, ROWS, strict=True):
        _fill(tables, body, [actors[number] for number in members])
    tables.by_post(bodies[0], head, "member_secretary")
    tables.people.save()
    PostTerm.objects.bulk_create(terms)
    tables.save()
    for body in bodies:
        services.move_body(acting=officer_of(province), body=body, act="establish", on=BEGAN)


def _actors(province: Province) -> list[Actor]:
    codes = [code_for(province, row[0]) for row in PHAYAO]
    found = Actor.objects.filter(province=province, public_code__in=codes).select_related("party")
    by_code = {actor.public_code: actor for actor in found}
    return [by_code[code] for code in codes]


def _body(network: GovernanceNetwork, row: tuple[Any, ...]) -> Body:
    code, type_, name, _members = row
    theme = "place" if code == "spg-place" else ""
    return services.create_body(
        acting=officer_of(network.province), public_code=code, is_demo=True,
        type=type_, name_th=name, theme=theme, network=network,
    )  # fmt: skip


def _fill(tables: Tables, body: Body, members: list[Actor]) -> None:
    """Where no post leads, the first leads and the last writes."""
    led_by_post = body.public_code == "board"
    for number, actor in enumerate(members):
        role = "member"
        if not led_by_post:
            role = {0: "chair", len(members) - 1: "member_secretary"}.get(number, "member")
        tables.partner(body, actor, BEGAN, ENDS, role=role)
