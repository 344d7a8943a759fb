"""A body's table on a day, ready for a page: lines, picture, make-up, faults."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from phakhi.bodies.composition import Fault
from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.models import Body
from phakhi.bodies.queries.candidates import faults_of
from phakhi.bodies.queries.holders import Holder, holders_on
from phakhi.bodies.queries.makeup import Makeup, makeup_of, sectors_of
from phakhi.bodies.queries.shown import Line, lines_of
from phakhi.bodies.seat_picture import Chair, seats_svg
from phakhi.core.acting import Acting
from phakhi.core.charts.markup import Drawing

# Told to the office and the secretary alone: they say something of single persons.
INSIDE = frozenset({"women_below", "youth_below", "term_limit", "executes", "watches_itself"})


@dataclass(frozen=True, slots=True)
class Table:
    body: Body
    day: date
    holders: list[Holder]
    lines: list[Line]
    makeup: Makeup
    faults: list[Fault]
    picture: Drawing

    def faults_for(self, acting: Acting) -> list[Fault]:
        if keeps_body(acting, self.body):
            return self.faults
        return [fault for fault in self.faults if fault.code not in INSIDE]


def table_of(acting: Acting, body: Body, day: date) -> Table:
    holders = holders_on(body, day)
    sectors = sectors_of(holders)
    makeup = makeup_of(body, holders, sectors)
    lines = lines_of(acting, body, holders, sectors)
    faults = faults_of(body, holders, day) if body.state != "ended" and holders else []
    return Table(body, day, holders, lines, makeup, faults, _picture(body, lines, makeup))


def _picture(body: Body, lines: list[Line], makeup: Makeup) -> Drawing:
    chairs = [
        Chair(
            number=line.number,
            sector=line.sector,
            is_empty=line.holder.is_empty,
            leads=line.holder.role == "chair",
        )
        for line in lines
        if line.holder.counts
    ]
    said = _("%(filled)s of %(seats)s seats are held. The table below names them by number.")
    return seats_svg(chairs, body.name, said % {"filled": makeup.filled, "seats": makeup.seats})
