"""What makes the demo tell a story: a resignation, a group of citizens, a body that is over."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.bodies.demo.table import Tables
from phakhi.bodies.demo.words import ENDED, INFORMAL, RESOURCES
from phakhi.bodies.models import Body, BodyResource, SeatRule
from phakhi.core.models import Province
from phakhi.networks.models import Actor

LEFT = date(2026, 6, 1)
Actors = dict[str, Actor]


def load_extra(province: Province, tables: Tables, board: Body, actors: Actors) -> None:
    _resignation(tables, actors)
    _informal(province, tables, actors)
    _ended(province, tables, actors)
    _resources(province)
    _rules(board)


def _resignation(tables: Tables, actors: Actors) -> None:
    """Somebody left the board in June; the successor sits for the rest of the term."""
    party = actors["O25"].party_id
    term = next(
        one for one in tables.terms
        if one.seat.body.public_code == "board" and one.seat.party_id == party
    )  # fmt: skip
    until, term.until, term.ends_because = term.until, LEFT, "ลาออก (ตัวอย่าง)"
    tables.sit(term.seat, tables.people.of(actors["O25"], 2), LEFT, until)


def _informal(province: Province, tables: Tables, actors: Actors) -> None:
    """No order, no quorum; who comes is a partner, or somebody who is not named."""
    body = Body.objects.create(
        province=province, public_code="friends-takhong", type="informal", form="informal",
        is_formal=False, state="active", quorum_share=0, level="amphoe", area_code="3020",
        idle_after_days=180, established_on=date(2026, 2, 8), is_demo=True, **INFORMAL,
    )  # fmt: skip
    since = date(2026, 2, 8)
    tables.partner(body, actors["O27"], since, None, role="chair")
    for key in ("I01", "G01", "O29"):
        tables.partner(body, actors[key], since, None)


def _ended(province: Province, tables: Tables, actors: Actors) -> None:
    values: dict[str, Any] = dict(ENDED)
    began, ended = values.pop("began"), values.pop("ended")
    body = Body.objects.create(
        province=province, public_code="haze-2025", type="own", state="ended", is_demo=True,
        established_on=began, ended_on=ended, **values,
    )  # fmt: skip
    for number, key in enumerate(("O06", "O04", "O14", "O20", "O24", "O30")):
        role = {0: "chair", 5: "member_secretary"}.get(number, "member")
        seat = tables.partner(body, actors[key], began, ended, role=role)
        seat.ended_on = ended
        tables.terms[-1].ends_because = "คณะทำงานสิ้นสุดภารกิจ (ตัวอย่าง)"


def _resources(province: Province) -> None:
    bodies = {body.public_code: body for body in Body.objects.filter(province=province)}
    BodyResource.objects.bulk_create(
        BodyResource(province=province, body=bodies[code], fiscal_year=2027, **row)
        for code, rows in RESOURCES.items()
        for row in rows
    )


def _rules(board: Body) -> None:
    """At least one of each of the six; the state may not fill more than half of the table."""
    lines = [("state_agency", 1, 5), ("state_enterprise", 1, None), ("local_government", 1, None)]
    lines += [(code, 1, None) for code in ("private", "academia", "people")]
    SeatRule.objects.bulk_create(
        SeatRule(
            province_id=board.province_id, body=board, place=place, party_class=code,
            least=least, most=most,
        )
        for place, (code, least, most) in enumerate(lines, start=1)
    )  # fmt: skip
