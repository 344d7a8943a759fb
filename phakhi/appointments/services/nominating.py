"""Somebody is proposed for a seat, says yes or no, is checked, or is not put forward."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, TypeAlias

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.appointments.models import Nomination, Via
from phakhi.appointments.permissions import can_nominate
from phakhi.appointments.services.holding import hold, move
from phakhi.appointments.states import is_nominee
from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Seat
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party, Post

NOMINEE: Final = "appointments.nominee"
Upload: TypeAlias = "UploadedFile[Any]"


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
    authorise(office or proposed_for is None or proposed_for.pk in acting.own_parties)
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


@transaction.atomic
def answer_nomination(
    *,
    acting: Acting,
    nomination: Nomination,
    says_yes: bool,
    has_conflict: bool | None = False,
    conflict: str = "",
    reason: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> Nomination:
    """The nominee's own word; the office types it in only with the signed paper in hand."""
    hold(nomination, seen)
    if has_conflict and not conflict.strip():
        raise BadInput("conflict_needs_words", field="conflict")
    scan = _word_of(acting, nomination, upload, via)
    move(
        acting,
        nomination,
        "accept" if says_yes else "decline",
        has_conflict=has_conflict,
        conflict=conflict.strip()[:1000],
        reason=reason.strip()[:500],
        answered_at=timezone.now(),
        answered_by=acting.person_id,
        answered_via=Via.PAPER if scan else via,
        scan=scan,
    )
    word = "accepted" if says_yes else "declined"
    events.record(acting, f"appointments.nomination.{word}", nomination)
    return nomination


@transaction.atomic
def clear_nomination(
    *, acting: Acting, nomination: Nomination, waiver: str = "", seen: int | None = None
) -> Nomination:
    """Checked by the office; a declared conflict needs a reason that is kept."""
    hold(nomination, seen)
    if nomination.has_conflict and not waiver.strip():
        raise BadInput("waiver_needed", field="waiver")
    kept = {"waiver": waiver.strip()[:1000], "checked_by": acting.person_id}
    move(acting, nomination, "clear", **kept)
    events.record(acting, "appointments.nomination.cleared", nomination)
    return nomination


@transaction.atomic
def pass_over(
    *, acting: Acting, nomination: Nomination, reason: str, seen: int | None = None
) -> Nomination:
    return _end(acting, nomination, "pass_over", reason, seen)


@transaction.atomic
def withdraw_nomination(
    *, acting: Acting, nomination: Nomination, reason: str, seen: int | None = None
) -> Nomination:
    return _end(acting, nomination, "withdraw", reason, seen)


@transaction.atomic
def remind_nominee(*, acting: Acting, nomination: Nomination) -> Nomination:
    hold(nomination)
    move(acting, nomination, "remind", reminded_on=timezone.localdate())
    events.record(acting, "appointments.nomination.reminded", nomination)
    return nomination


def nominee_link(*, acting: Acting, nomination: Nomination, days: int = 30) -> str:
    """A token that opens this one nomination; the answer uses it up."""
    authorise(is_office(acting, nomination))
    if nomination.state != "asked":
        raise WrongState
    return links.issue(acting=acting, purpose=NOMINEE, subject=nomination, days=days)


def _end(
    acting: Acting, nomination: Nomination, act: str, reason: str, seen: int | None
) -> Nomination:
    if not reason.strip():
        raise BadInput("reason_needed", field="reason")
    hold(nomination, seen)
    if nomination.lines.filter(order__state="drafted").exists():
        raise WrongState("nomination_on_order")
    move(acting, nomination, act, reason=reason.strip()[:500])
    events.record(acting, f"appointments.nomination.{act}", nomination)
    return nomination


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


def _save_once(row: Nomination) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if "nomination_" not in str(error):
            raise
        raise WrongState("nominated_already") from error


def _word_of(
    acting: Acting, nomination: Nomination, upload: Upload | None, via: str
) -> StoredFile | None:
    if is_nominee(acting, nomination):
        return None
    authorise(is_office(acting, nomination))
    if via == Via.AGENCY:
        return None
    if upload is None:
        raise BadInput("paper_needed", field="scan")
    return keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="appointments.answer")
