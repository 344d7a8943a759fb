"""What the demo's bodies resolved in a year: mostly nobody objected, some votes, some dissent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.utils import timezone

from phakhi.bodies.quorum import needed
from phakhi.core.fiscal import fiscal_year
from phakhi.meetings.counting import count, passes
from phakhi.meetings.demo.sitting import words
from phakhi.meetings.demo.sitting.record import Record
from phakhi.meetings.models import AgendaItem, Attendance, Meeting, Resolution, Vote
from phakhi.meetings.resolved import USUAL_TEXT

CLOSING = [
    *("number", "votes_for", "votes_against", "abstained", "passed", "closed_at"),
    *("casting",),
]
ONE_IN = 6


def fill_resolutions(record: Record) -> None:
    """Open first, then voted on, then closed: the database refuses it any other way."""
    made = [one for meeting in record.meetings for one in _of_meeting(record, meeting)]
    Resolution.objects.bulk_create(made)
    votes = [vote for one in made if one.way == "roll_call" for vote in _votes(record, one)]
    Vote.objects.bulk_create(votes)
    choices: dict[UUID, list[str]] = {}
    for vote in votes:
        choices.setdefault(vote.resolution_id, []).append(vote.choice)
    close_all(made, choices)


def close_all(made: Sequence[Resolution], choices: dict[UUID, list[str]]) -> None:
    """Numbered in the order of time, each body's fiscal year for itself."""
    numbers = _numbers_so_far(made)
    for one in made:
        key = (one.body_id_kept, one.fiscal_year)
        numbers[key] += 1
        one.number, one.closed_at = numbers[key], one.opened_at
        _count(one, choices.get(one.pk, []))
    Resolution.objects.bulk_update(made, CLOSING, batch_size=500)


def _numbers_so_far(made: Sequence[Resolution]) -> Counter[tuple[UUID, int]]:
    bodies = {one.body_id_kept for one in made}
    rows = Resolution.objects.filter(body_id_kept__in=bodies, number__isnull=False)
    taken: Counter[tuple[UUID, int]] = Counter()
    for body, year, number in rows.values_list("body_id_kept", "fiscal_year", "number"):
        taken[(body, year)] = max(taken[(body, year)], number or 0)
    return taken


def _of_meeting(record: Record, meeting: Meeting) -> Iterator[Resolution]:
    for item in record.items[meeting.pk]:
        if item.parent_id is None:
            continue
        if item.kind == "consider":
            kind = _kind(record, item.proposal)
            yield _made(record, meeting, item, kind, item.proposal or USUAL_TEXT[kind] or "ต่อไป")
        elif item.kind in ("inform", "arising"):
            yield _made(record, meeting, item, "acknowledge", USUAL_TEXT["acknowledge"])


def _kind(record: Record, proposal: str) -> str:
    """Only what somebody is to do is assigned or reviewed."""
    kind = record.chance.choice(words.KINDS)
    is_work = proposal.startswith("ให้")
    return kind if is_work or kind not in ("assign", "review") else "agree"


def _made(record: Record, meeting: Meeting, item: AgendaItem, kind: str, text: str) -> Resolution:
    members, present = len(record.rows[meeting.pk]), len(record.there(meeting))
    at = item.ended_at or meeting.starts_at
    return Resolution(
        province_id=meeting.province_id,
        item=item,
        fiscal_year=fiscal_year(timezone.localdate(at)),
        body_id_kept=meeting.body_id,
        kind=kind,
        way=_way(record, kind),
        text=text,
        quorum_members=members,
        quorum_present=present,
        quorum_needed=needed(meeting.body, members),
        opened_at=at,
    )


def _way(record: Record, kind: str) -> str:
    if kind == "acknowledge":
        return "no_objection"
    thrown = record.chance.randrange(ONE_IN)
    return {0: "roll_call", 1: "show_of_hands"}.get(thrown, "no_objection")


def _votes(record: Record, one: Resolution) -> Iterator[Vote]:
    for row in record.there(one.item.meeting):
        choice = record.chance.choices(("for", "against", "abstain"), (7, 2, 1))[0]
        yield vote_of(one, row, choice, _dissent(record, choice))


def vote_of(one: Resolution, row: Attendance, choice: str, dissent: str = "") -> Vote:
    return Vote(
        province_id=one.province_id,
        resolution=one,
        attendance=row,
        choice=choice,
        dissent=dissent,
        cast_at=one.opened_at,
        via="entered",
    )


def _dissent(record: Record, choice: str) -> str:
    if choice != "against" or record.chance.random() < 0.5:
        return ""
    return record.chance.choice(words.DISSENT)


def _count(one: Resolution, choices: list[str]) -> None:
    if one.way == "no_objection":
        one.passed = True
        return
    if one.way == "show_of_hands":
        against = one.quorum_present // 4
        choices = ["for"] * (one.quorum_present - against) + ["against"] * against
    tally = count(choices)
    one.votes_for, one.votes_against = tally.votes_for, tally.votes_against
    one.abstained = tally.abstained
    one.casting = "for" if tally.is_tie else ""
    base = {"present": one.quorum_present, "members": one.quorum_members}
    rule = one.item.meeting.body.majority_of
    one.passed = passes(tally, rule, casting=one.casting, **base)
