"""The room as it is now: what runs, who is there, whether the body may decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.meetings.counting import Tally, count
from phakhi.meetings.models import AgendaItem, Attendance, Meeting, Recusal, Resolution, Vote
from phakhi.meetings.permissions_sitting import own_row
from phakhi.meetings.quorum import Quorum, Table, present_and_entitled, quorum_of


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the agenda with its number (4.1) and what was resolved on it.

    `hidden` counts matters under it that are not for whoever reads.
    """

    item: AgendaItem
    number: str
    depth: int
    resolutions: tuple[Resolution, ...] = ()
    has_below: bool = False
    hidden: int = 0

    @property
    def is_settled(self) -> bool:
        """Resolved on, or only a heading: what comes next is the next item."""
        return bool(self.resolutions) or self.item.parent_id is None

    @property
    def state(self) -> str:
        if self.item.began_at is None:
            return "waits"
        return "done" if self.item.ended_at else "runs"


@dataclass(frozen=True, slots=True)
class Chair:
    """One person of the list; `vote`: what was voted in the vote that is open."""

    row: Attendance
    is_there: bool
    has_left: bool
    still_sits: bool
    recusal: Recusal | None = None
    stood_in_by: Attendance | None = None
    vote: Vote | None = None
    may_vote: bool = False


@dataclass(frozen=True, slots=True)
class Live:
    meeting: Meeting
    lines: tuple[Line, ...]
    running: Line | None
    quorum: Quorum
    item_quorum: Quorum
    chairs: tuple[Chair, ...]
    vote: Resolution | None = None
    tally: Tally = field(default_factory=lambda: Tally(0, 0))

    def chair_of(self, acting: Acting) -> Chair | None:
        """Where whoever looks sits at this table."""
        row = own_row(acting, [one.row for one in self.chairs])
        return next((one for one in self.chairs if one.row is row), None) if row else None

    @property
    def following(self) -> Line | None:
        """What to begin next: the first after the running item, else the first left over."""
        waiting = [one for one in self.lines if one.state == "waits" and not one.has_below]
        place = self.lines.index(self.running) if self.running else -1
        after = (one for one in waiting if self.lines.index(one) > place)
        return next(after, waiting[0] if waiting else None)

    @property
    def may_go_on(self) -> bool:
        """Nothing waits on the running item: no vote, and it was resolved on."""
        return self.vote is None and (self.running is None or self.running.is_settled)

    @property
    def aside(self) -> list[Chair]:
        return [one for one in self.chairs if one.recusal]

    @property
    def not_voted(self) -> list[Chair]:
        return [one for one in self.chairs if one.may_vote and one.vote is None]


def agenda_lines(acting: Acting, meeting: Meeting) -> list[Line]:
    """In the order it is read out; what is closed only to those who may see it.

    Numbers count what is hidden, too, so that 5.2 is 5.2 for everybody.
    """
    items = list(AgendaItem.objects.filter(meeting=meeting))
    hidden = _hidden_from(acting, meeting, items)
    seen = Resolution.objects.visible_to(acting).filter(item__meeting=meeting)
    decided: dict[UUID, list[Resolution]] = {}
    for one in seen.decided().with_dissents().select_related("item__meeting").order_by("number"):
        decided.setdefault(one.item_id, []).append(one)
    parents = {item.parent_id for item in items}
    lines: list[Line] = []

    def walk(parent: UUID | None, head: str, depth: int) -> None:
        below = [item for item in items if item.parent_id == parent]
        for place, item in enumerate(below, 1):
            if item.pk in hidden:
                continue
            number = f"{head}.{place}" if head else str(place)
            found = tuple(decided.get(item.pk, []))
            unseen = sum(1 for one in items if one.parent_id == item.pk and one.pk in hidden)
            lines.append(Line(item, number, depth, found, item.pk in parents, unseen))
            walk(item.pk, number, depth + 1)

    walk(None, "", 0)
    return lines


def _hidden_from(acting: Acting, meeting: Meeting, items: list[AgendaItem]) -> set[UUID]:
    """Asked only where something is closed at all."""
    for item in items:
        item.meeting = meeting
    closed = {item.pk for item in items if item.is_closed_to_public}
    if not closed:
        return closed
    seen = AgendaItem.objects.visible_to(acting).filter(meeting=meeting)
    return closed - set(seen.values_list("pk", flat=True))


def live_of(acting: Acting, meeting: Meeting, at: datetime | None = None) -> Live:
    at = at or timezone.now()
    lines = agenda_lines(acting, meeting)
    running = next((line for line in lines if line.state == "runs"), None)
    item = running.item if running else None
    table = Table.of(meeting, at)
    vote = open_vote_of(meeting)
    votes = list(vote.votes.all()) if vote else []
    return Live(
        meeting=meeting,
        lines=tuple(lines),
        running=running,
        quorum=quorum_of(meeting, at, table=table),
        item_quorum=quorum_of(meeting, at, item, table=table),
        chairs=tuple(_chairs(table, at, item, votes)),
        vote=vote,
        tally=count([one.choice for one in votes]),
    )


def open_vote_of(meeting: Meeting) -> Resolution | None:
    found = Resolution.objects.filter(item__meeting=meeting, closed_at=None)
    return found.select_related("item__meeting__body", "item__meeting__province").first()


def _chairs(
    table: Table, at: datetime, item: AgendaItem | None, votes: Iterable[Vote]
) -> Iterable[Chair]:
    aside = {one.attendance_id: one for one in Recusal.objects.filter(item=item)} if item else {}
    may = {row.pk for row in present_and_entitled(table.meeting, at, item, table)}
    voted = {one.attendance_id: one for one in votes}
    stands = {row.stands_in_for_id: row for row in table.attendances if row.stands_in_for_id}
    for row in table.attendances:
        yield Chair(
            row=row,
            is_there=row.is_present_at(at),
            has_left=row.came_at is not None and not row.is_present_at(at),
            still_sits=table.still_sits(row),
            recusal=aside.get(row.pk),
            stood_in_by=stands.get(row.pk),
            vote=voted.get(row.pk),
            may_vote=row.pk in may,
        )
