"""Bodies, chairs and terms that tests need."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from phakhi.bodies.codes import new_code
from phakhi.bodies.models import Body, Seat, SeatTerm
from tests.factories import make_province
from tests.factories_parties import make_person, make_post, make_term

BEGAN = date(2026, 1, 5)
_number = count(1)


def make_body(state: str = "active", **values: Any) -> Body:
    """A working committee without chairs, set into `state` without the steps that lead there."""
    province = values.pop("province", None) or make_province()
    values = {
        "type": "own",
        "own_type": "คณะตัวอย่าง",
        "name_th": f"คณะกรรมการตัวอย่าง {next(_number)}",
        "state": state,
        "established_on": BEGAN if state != "planned" else None,
        "ended_on": date(2026, 6, 1) if state == "ended" else None,
    } | values
    if values["type"] == "informal":
        values |= {"form": "informal", "is_formal": False, "quorum_share": 0}
    return Body.objects.create(province=province, public_code=new_code(province), **values)


def make_seat(body: Body | None = None, **values: Any) -> Seat:
    body = body or make_body()
    last = Seat.objects.filter(body=body).order_by("-place").first()
    values.setdefault("place", last.place + 1 if last else 1)
    return Seat.objects.create(province_id=body.province_id, body=body, **values)


def make_seat_term(seat: Seat | None = None, **values: Any) -> SeatTerm:
    """A person sits, unless a party or a post is given."""
    seat = seat or make_seat()
    if not {"person", "party", "post"} & values.keys():
        values["person"] = make_person(province=seat.province)
    values.setdefault("since", BEGAN)
    return SeatTerm.objects.create(province_id=seat.province_id, seat=seat, **values)


def make_member(body: Body | None = None, role: str = "member", **values: Any) -> SeatTerm:
    """A chair and somebody on it."""
    return make_seat_term(make_seat(body, role=role), **values)


def make_ex_officio(body: Body, role: str = "member", *, is_held: bool = True) -> Seat:
    post = make_post(title_th="ผู้ว่าราชการจังหวัด")
    if is_held:
        make_term(post)
    return make_seat(body, role=role, kind="ex_officio", post=post)
