"""Somebody is proposed for a seat."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from phakhi.appointments.models import Nomination
from phakhi.appointments.permissions import can_nominate
from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Seat
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party, Post


@transaction.atomic
def nominate(
    *,
    acting: Acting,
    seat: Seat,
    statement: str,
    person: Party | None = None,
    party: Party | None = None,
    post: Post | None = None,
    proposed_for: Party | None = None,
    answer_due_on: date | None = None,
) -> Nomination:
    """Members propose for themselves or the partner they speak for; the office for anybody."""
    authorise(can_nominate(acting, seat.body))
    office = is_office(acting, seat.body)
    named = {one.pk for one in (person, party, proposed_for) if one}
    authorise(office or (post is None and named <= acting.own_parties))
    _check(seat, statement, person, party, post)
    row = Nomination(
        province=acting.province,
        body=seat.body,
        seat=seat,
        person=person,
        party=party,
        post=post,
        proposed_by=acting.person_id,
        proposed_for=proposed_for,
        statement=statement.strip(),
        answer_due_on=answer_due_on,
    )
    _save_once(row)
    events.record(acting, "appointments.nomination.made", row, {"body": str(seat.body_id)})
    return row


def _check(
    seat: Seat, statement: str, person: Party | None, party: Party | None, post: Post | None
) -> None:
    if not (person or party or post):
        raise BadInput("nominee_needed", field="person")
    if person is not None and not person.is_person:
        raise BadInput("term_of_person", field="person")
    if any(one and one.province_id != seat.province_id for one in (person, party, post)):
        raise BadInput("nominee_needed", field="person")
    if not statement.strip():
        raise BadInput("statement_needed", field="statement")
    if seat.ended_on is not None:
        raise WrongState("seat_is_gone")
    if seat.kind == "ex_officio":
        raise WrongState("seat_by_post")


def _save_once(row: Nomination) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if "nomination_" not in str(error):
            raise
        raise WrongState("nominated_already") from error
