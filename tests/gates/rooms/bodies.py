"""Bodies in every state: one in preparation that only the office knows, a group with a member
who has not agreed to be named, a chair held, a chair empty, an agreed structure."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.bodies.models import Body, BodyResource, Seat, SeatRule, SeatTerm
from phakhi.core.models import Province
from phakhi.formation.models import Structure
from phakhi.formation.models.structures import Body as AgreedBody
from phakhi.governance.models import GovernanceNetwork
from phakhi.parties.models import Party, Post
from tests.gates.planting import CANARY, planted

BODIES = ("active", "planned", "ended", "informal")
DAY = date(2026, 3, 2)
SECRET = f"ข้อความภายใน {CANARY}"


def _body(province: Province, state: str) -> Body:
    return Body.objects.get(province=province, public_code=_code(province, state))


def _code(province: Province, state: str) -> str:
    return f"b{state}{province.code}"


def _of_body(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code(province, state)}


def _of_seat(province: Province, state: str) -> dict[str, Any]:
    """The second chair, on which nobody sits."""
    seat = Seat.objects.get(body=_body(province, state), place=2)
    return {"code": _code(province, state), "pk": seat.pk}


def _of_term(province: Province, state: str) -> dict[str, Any]:
    term = SeatTerm.objects.get(seat__body=_body(province, state), seat__place=1)
    return {"code": _code(province, state), "pk": term.pk}


def _of_structure(province: Province, state: str) -> dict[str, Any]:
    agreed = AgreedBody.objects.get(structure__network__public_code=f"agreed{province.code}")
    return {"network": f"agreed{province.code}", "DATA": {"chosen": str(agreed.pk)}}


FAMILIES = {
    "body": (BODIES, _of_body),
    "body_seat": (BODIES, _of_seat),
    "body_term": (BODIES, _of_term),
    "agreed_structure": (("agreed",), _of_structure),
}
FITTING = {
    "bodies.SeatTerm": lambda p: {"person": Party.objects.filter(province=p, kind="person")[0]},
    "bodies.Body": lambda _p: {"type": "own", "own_type": "คณะ"},
}


def plant(province: Province) -> None:
    for state in BODIES:
        _plant(province, state)
    _ex_officio(_body(province, "active"))
    network = GovernanceNetwork.objects.create(
        province=province,
        public_code=f"agreed{province.code}",
        name_th="เครือข่ายที่ตกลงโครงสร้างแล้ว",
        main_purpose="problem_solving",
        state="active",
    )
    structure = Structure.objects.create(
        province=province, network=network, number=1, state="agreed", met_on=DAY, agreed_on=DAY
    )
    AgreedBody.objects.create(
        province=province, structure=structure, kind="board_of_directors", name_th="คณะที่ตกลงกัน"
    )


def _plant(province: Province, state: str) -> None:
    is_informal, is_planned = state == "informal", state == "planned"
    body = Body.objects.create(
        province=province,
        public_code=_code(province, state),
        type="informal" if is_informal else "joint_scrutiny_committee",
        form="informal" if is_informal else "committee",
        is_formal=not is_informal,
        state="active" if is_informal else state,
        name_th=f"คณะ {state} {CANARY if is_planned else ''}".strip(),
        mandate=SECRET if is_planned else "ตรวจสอบอย่างเปิดเผย",
        scrutinises=not is_informal,
        women_share=None if is_informal else 90,
        established_on=None if is_planned else DAY,
        ended_on=date(2026, 9, 1) if state == "ended" else None,
    )
    _sit(body)
    of: dict[str, Any] = {"province": province, "body": body}
    text = SECRET if is_planned else "ห้องประชุม"
    BodyResource.objects.create(kind="place", what=text, **of)
    SeatRule.objects.create(place=1, party_class="people", least=1, **of)


def _sit(body: Body) -> None:
    """The chair is held by a person of a hidden partner; in a group the name itself is hidden."""
    hidden = body.type == "informal" or body.state == "planned"
    person = Party.objects.create(
        province=body.province,
        kind="person",
        name_th=f"สมาชิก {CANARY}" if hidden else "สมาชิก ตัวอย่าง",
    )
    of: dict[str, Any] = {"province": body.province}
    party = planted(body.province, "public").party
    first = Seat.objects.create(body=body, place=1, role="chair", party=party, **of)
    Seat.objects.create(body=body, place=2, party_class="people", **of)
    SeatTerm.objects.create(seat=first, person=person, since=DAY, is_woman=True, **of)


def _ex_officio(body: Body) -> None:
    post = Post.objects.filter(province=body.province).order_by("pk").first()
    Seat.objects.create(
        province=body.province, body=body, place=3, kind="ex_officio", post=post,
        liaison=_body(body.province, "ended"),
    )  # fmt: skip


def fill(province: Province) -> None:
    """Three hundred chairs at one table, and many tables."""
    body = _body(province, "active")
    party = planted(province, "public").party
    seats = [Seat(province=province, body=body, place=n, party=party) for n in range(10, 310)]
    Seat.objects.bulk_create(seats)
    people = list(Party.objects.filter(province=province, kind="person")[:1])
    SeatTerm.objects.bulk_create(
        SeatTerm(province=province, seat=seat, person=people[0], since=DAY) for seat in seats
    )
    Body.objects.bulk_create(
        Body(
            province=province,
            public_code=f"many{number}x{province.code}",
            type="own",
            own_type="คณะ",
            name_th=f"คณะที่ {number}",
            state="active",
            established_on=DAY,
        )
        for number in range(40)
    )
