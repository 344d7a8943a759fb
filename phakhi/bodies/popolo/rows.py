"""One thing of ours as one object of Popolo."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from phakhi.bodies.models import Body, Seat
from phakhi.bodies.queries.past import Past
from phakhi.bodies.types import seat_words
from phakhi.core.acting import Acting
from phakhi.parties.models import Party

Row = dict[str, Any]


def body_row(acting: Acting, body: Body) -> Row:
    return _told(
        {
            "id": str(body.pk),
            "name": body.name_th,
            "other_names": _other_names(body.name_en, body.short_name),
            "identifiers": [{"scheme": "phakhi", "identifier": body.public_code}],
            "classification": body.type,
            "parent_id": _parent(acting, body),
            "founding_date": _day(body.established_on),
            "dissolution_date": _day(body.ended_on),
            "abstract": body.mandate[:250],
            "description": body.powers,
            "area_id": body.area_code,
        }
    )


def party_row(party: Party) -> Row:
    return _told(
        {
            "id": str(party.pk),
            "name": party.name_th,
            "other_names": _other_names(party.name_en, party.short_name),
            "classification": party.kind,
        }
    )


def person_row(person: Party) -> Row:
    """The name alone: no number, no contact, no day of birth."""
    return _told(
        {
            "id": str(person.pk),
            "name": f"{person.title}{person.name_th}",
            "honorific_prefix": person.title,
            "other_names": _other_names(person.name_en, ""),
        }
    )


def post_row(body: Body, seat: Seat) -> Row:
    return _told(
        {
            "id": str(seat.pk),
            "organization_id": str(body.pk),
            "label": f"{seat_words(body.form, seat.role)} {seat.place}",
            "role": seat_words(body.form, seat.role),
            "start_date": _day(seat.since),
            "end_date": _last(seat.ended_on),
        }
    )


def membership_row(body: Body, past: Past) -> Row:
    return _told(
        {
            "person_id": str(past.person.pk) if past.person else "",
            "organization_id": str(body.pk),
            "post_id": str(past.seat.pk),
            "on_behalf_of_id": str(past.party.pk) if past.party else "",
            "role": seat_words(body.form, past.seat.role),
            "start_date": _day(past.since),
            "end_date": _last(past.until),
        }
    )


def sent_row(body: Body, past: Past, party: Party) -> Row:
    """An organisation is the member; it sends somebody each time."""
    row = membership_row(body, past)
    row.pop("on_behalf_of_id", None)
    return row | {"member": {"@type": "Organization", "id": str(party.pk), "name": party.name_th}}


def _parent(acting: Acting, body: Body) -> str:
    parent = body.parent
    if parent is None or (parent.state == "planned" and not acting.is_staff):
        return ""
    return str(parent.pk)


def _other_names(english: str, short: str) -> list[Row]:
    names = [{"name": english, "lang": "en"}] if english else []
    return names + ([{"name": short, "note": "short"}] if short else [])


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _last(until: date | None) -> str:
    """Popolo's end date is the last day held; ours is the first day no longer."""
    return (until - timedelta(days=1)).isoformat() if until else ""


def _told(row: Row) -> Row:
    """What is not known is left out."""
    return {name: value for name, value in row.items() if value not in ("", [], None)}
