"""Which office sends: the body's own, else the provincial office, with the province's heading."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.bodies.models import Body
from phakhi.papers.looks import letterhead_of as province_head
from phakhi.papers.looks import office_of


@dataclass(frozen=True, slots=True)
class Head:
    office: str
    address: str = ""
    phone: str = ""


def letterhead_of(body: Body) -> Head:
    kept = province_head(body.province)
    office = body.office.name_th if body.office else office_of(body.province)
    return Head(office, kept.address, kept.phone)
