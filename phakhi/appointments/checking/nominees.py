"""What the check would say of one nominee, before any order names them."""

from __future__ import annotations

from django.utils import timezone

from phakhi.appointments.checking.findings import Finding, Level
from phakhi.appointments.checking.tables import table_after
from phakhi.appointments.models import AppointmentOrder, Nomination, OrderLine
from phakhi.appointments.names import line_name
from phakhi.bodies.queries.candidates import faults_of


def check_nominee(row: Nomination) -> list[Finding]:
    """Of the table with this nominee in the seat, as far as it is about the nominee."""
    order = AppointmentOrder(province=row.province, body=row.body)
    line = OrderLine(order=order, seat=row.seat, nomination=row)
    line.person, line.party, line.post = row.person, row.party, row.post
    today = timezone.localdate()
    faults = faults_of(row.body, table_after(row.body, [line], today), today)
    return [
        Finding(fault.code, fault.params, Level.GRAVE if fault.is_grave else Level.NOTE)
        for fault in faults
        if fault.params.get("name") == line_name(line)
    ]
