"""Who around the table is concerned by an item, as the rooms above know it."""

from __future__ import annotations

from phakhi.bodies.conflicts import conflicts_of
from phakhi.meetings.models import AgendaItem, Attendance, Recusal


def conflicts_on(item: AgendaItem) -> list[tuple[Attendance, str]]:
    """Each concerned member once, with the first reason; who stands aside already is left out."""
    aside = Recusal.objects.filter(item=item).values("attendance")
    rows = Attendance.objects.filter(meeting=item.meeting_id, counts=True).exclude(pk__in=aside)
    by_party = {
        party: row for row in rows for party in (row.person_id, row.party_id) if party is not None
    }
    found: dict[Attendance, str] = {}
    for one in conflicts_of(item.meeting.body, item, by_party.keys()):
        row = by_party.get(one.party)
        if row is not None:
            found.setdefault(row, str(one.why))
    return list(found.items())
