"""Whether a meeting may decide, at a moment and on an item: the body's own rule, live.

Who stands aside for an item is neither counted as a member nor as present (ม.15 [K]); a reserve who
stands in for somebody recused or away is both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from phakhi.bodies.queries import Holder, voting_members_on
from phakhi.bodies.quorum import needed
from phakhi.meetings.models import AgendaItem, Attendance, CallingRule, Meeting, Recusal
from phakhi.meetings.usual_law import SECOND_CALL_DAYS


@dataclass(frozen=True, slots=True)
class Quorum:
    members: int
    present: int
    needed: int

    @property
    def is_met(self) -> bool:
        return self.present >= self.needed

    @property
    def missing(self) -> int:
        return max(self.needed - self.present, 0)


@dataclass(frozen=True, slots=True)
class Table:
    """Everybody asked to a meeting and what stands today, read once for one page."""

    meeting: Meeting
    attendances: tuple[Attendance, ...]
    holders: tuple[Holder, ...]
    delegates_count: bool = True

    @classmethod
    def of(cls, meeting: Meeting, at: datetime | None = None) -> Table:
        day = timezone.localdate(at or timezone.now())
        rows = Attendance.objects.filter(meeting=meeting).select_related("seat", "meeting__body")
        filled = [one for one in voting_members_on(meeting.body, day) if one.name]
        rule = CallingRule.objects.filter(body=meeting.body_id).first()
        return cls(meeting, tuple(rows), tuple(filled), rule is None or rule.delegates_count)

    def still_sits(self, row: Attendance) -> bool:
        """False once the term ended: a vote given before counts, none is given after."""
        if row.seat_id is None or not row.counts or row.stands_in_for_id is not None:
            return True
        holder = next((one for one in self.holders if one.seat.pk == row.seat_id), None)
        if holder is None:
            return False
        person = holder.term.person_id if holder.term else None
        return not (row.person_id and person) or row.person_id == person

    def entitled(self, at: datetime, recused: Collection[UUID]) -> list[Attendance]:
        """Who may vote if there: members who do not stand aside, and those who stand in."""
        plain = [row for row in self.attendances if self._votes(row) and row.pk not in recused]
        stand = [row for row in self._standing_in(at, recused) if row.pk not in recused]
        return [*plain, *stand]

    def members(self, at: datetime, recused: Collection[UUID]) -> int:
        gone = [row for row in self.attendances if self._is_member(row) and row.pk in recused]
        stand = [row for row in self._standing_in(at, recused) if row.pk not in recused]
        for_recused = [row for row in stand if row.stands_in_for_id in recused]
        return len(self.holders) - len(gone) + len(for_recused)

    def _is_member(self, row: Attendance) -> bool:
        return row.counts and row.stands_in_for_id is None and self.still_sits(row)

    def _votes(self, row: Attendance) -> bool:
        by_delegate = row.answer == "sends" and not self.delegates_count
        return self._is_member(row) and not by_delegate

    def _standing_in(self, at: datetime, recused: Collection[UUID]) -> Iterable[Attendance]:
        rows = {row.pk: row for row in self.attendances}
        for row in self.attendances:
            stood_for = rows.get(row.stands_in_for_id) if row.stands_in_for_id else None
            if stood_for is None:
                continue
            if stood_for.pk in recused or not stood_for.is_present_at(at):
                yield row


def recused_on(item: AgendaItem | None) -> frozenset[UUID]:
    if item is None:
        return frozenset()
    return frozenset(Recusal.objects.filter(item=item).values_list("attendance", flat=True))


def present_and_entitled(
    meeting: Meeting, at: datetime, item: AgendaItem | None = None, table: Table | None = None
) -> list[Attendance]:
    table = table or Table.of(meeting, at)
    rows = table.entitled(at, recused_on(item))
    return rows if meeting.kind == "circular" else [row for row in rows if row.is_present_at(at)]


def quorum_of(
    meeting: Meeting, at: datetime, item: AgendaItem | None = None, *, table: Table | None = None
) -> Quorum:
    table = table or Table.of(meeting, at)
    members = table.members(at, recused_on(item))
    present = len(present_and_entitled(meeting, at, item, table))
    second = is_second_call(meeting)
    return Quorum(members, present, needed(meeting.body, members, second_call=second))


def is_second_call(meeting: Meeting) -> bool:
    """Only one that meets within the fortnight asks for less (ม.79 [K])."""
    if meeting.second_call_of_id is None or meeting.second_call_of is None:
        return False
    first = timezone.localdate(meeting.second_call_of.starts_at)
    last = first + timedelta(days=SECOND_CALL_DAYS)
    return timezone.localdate(meeting.starts_at) <= last
