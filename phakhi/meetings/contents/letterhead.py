"""Which office sends, and whose matter it is: the province writes, the body's office answers."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.bodies.models import Body
from phakhi.papers.looks import letterhead_of as province_head
from phakhi.papers.looks import office_of


@dataclass(frozen=True, slots=True)
class Head:
    """`owner` is เจ้าของเรื่อง below the signature; its telephone is the sender's."""

    office: str
    owner: str
    address: str = ""
    phone: str = ""


def letterhead_of(body: Body) -> Head:
    kept, office = province_head(body.province), office_of(body.province)
    owner = body.office.name_th if body.office else office
    return Head(office, owner, kept.address, kept.phone)
