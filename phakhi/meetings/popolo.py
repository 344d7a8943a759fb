"""Motions, vote events and votes as Popolo has them (popoloproject.com): decided in the open."""

from __future__ import annotations

from typing import Any

from phakhi.bodies.popolo.rows import person_row
from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.meetings.models import Resolution, Vote

ABOUT = ("attendance__person", "resolution__item__meeting__body")
OPTIONS = {"for": "yes", "against": "no", "abstain": "abstain"}


def popolo_motions(acting: Acting, province: Province) -> dict[str, list[dict[str, Any]]]:
    seen = Resolution.objects.visible_to(acting).decided().filter(province=province)
    rows = list(seen.select_related("item__meeting__body").order_by("closed_at", "pk"))
    votes = Vote.objects.filter(resolution__in=[row.pk for row in rows]).select_related(*ABOUT)
    voters = {one.attendance.person for one in votes if _is_named(one)}
    return {
        "persons": [person_row(person) for person in voters if person],
        "motions": [_motion(row) for row in rows],
        "vote_events": [_event(row) for row in rows],
        "votes": [_vote(one) for one in votes],
    }


def _motion(row: Resolution) -> dict[str, Any]:
    return {
        "id": f"motion/{row.pk}",
        "organization_id": str(row.item.meeting.body_id),
        "identifier": f"{row.number}/{row.fiscal_year}",
        "classification": row.kind,
        "text": row.text,
        "date": _moment(row),
        "requirement": row.item.meeting.body.majority_of,
        "result": "pass" if row.passed else "fail",
    }


def _event(row: Resolution) -> dict[str, Any]:
    figures = {"yes": row.votes_for, "no": row.votes_against, "abstain": row.abstained}
    return {
        "id": f"vote-event/{row.pk}",
        "motion_id": f"motion/{row.pk}",
        "organization_id": str(row.item.meeting.body_id),
        "start_date": _moment(row),
        "result": "pass" if row.passed else "fail",
        "counts": [{"option": name, "value": value} for name, value in figures.items()],
    }


def _is_named(vote: Vote) -> bool:
    """Whoever sits on a formal body votes in office, by name; elsewhere who agreed to be shown."""
    person = vote.attendance.person
    is_formal = vote.resolution.item.meeting.body.is_formal
    return person is not None and (is_formal or person.is_public)


def _vote(vote: Vote) -> dict[str, Any]:
    person = vote.attendance.person
    return {
        "vote_event_id": f"vote-event/{vote.resolution_id}",
        "voter_id": str(person.pk) if person is not None and _is_named(vote) else None,
        "post_id": str(vote.attendance.seat_id) if vote.attendance.seat_id else None,
        "option": OPTIONS[vote.choice],
    }


def _moment(row: Resolution) -> str:
    return row.closed_at.isoformat() if row.closed_at else ""
