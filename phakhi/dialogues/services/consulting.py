"""An agency asks, the board opines, the agency replies; each by a day everybody reads (R050)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.dialogues.codes import new_code
from phakhi.dialogues.models import Consultation
from phakhi.dialogues.permissions import can_be_asked, can_convene_as
from phakhi.dialogues.states import CONSULTATION_FLOW
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor


@transaction.atomic
def ask_board(
    *,
    acting: Acting,
    body: Body,
    agency: Actor,
    about: str,
    title: str,
    question: str,
    opinion_due_on: date,
    reply_days: int = 30,
) -> Consultation:
    authorise(can_convene_as(acting, agency))
    if not can_be_asked(body):
        raise BadInput("not_an_advisory_board", field="body")
    if opinion_due_on <= timezone.localdate():
        raise BadInput("opinion_due_in_past", field="opinion_due_on")
    row = Consultation.objects.create(
        province=acting.province,
        public_code=new_code(),
        body=body,
        agency=agency,
        about=about,
        title=title,
        question=question,
        opinion_due_on=opinion_due_on,
        reply_days=reply_days,
        asked_by=acting.person_id,
    )
    _tell(acting, row, "ask")
    return row


@transaction.atomic
def give_opinion(*, acting: Acting, row: Consultation, seen: int, opinion: str) -> Consultation:
    """The clock of the agency's reply starts on this day."""
    if not opinion.strip():
        raise BadInput("opinion_needed")
    today = timezone.localdate()
    row.opinion, row.opinion_on = opinion, today
    row.reply_due_on = today + timedelta(days=row.reply_days)
    return _move(acting, row, "opine", seen)


@transaction.atomic
def reply(*, acting: Acting, row: Consultation, seen: int, follows: str, text: str) -> Consultation:
    if not text.strip():
        raise BadInput("reply_needed")
    row.follows, row.reply, row.replied_on = follows, text, timezone.localdate()
    return _move(acting, row, "reply", seen)


def withdraw_question(*, acting: Acting, row: Consultation, seen: int) -> Consultation:
    return _move(acting, row, "withdraw", seen)


@transaction.atomic
def _move(acting: Acting, row: Consultation, act: str, seen: int) -> Consultation:
    CONSULTATION_FLOW.move(acting, row, act)
    versions.claim(row, seen)
    row.state_since = timezone.now()
    row.save()
    _tell(acting, row, act)
    return row


def _tell(acting: Acting, row: Consultation, act: str) -> None:
    facts = {"body": row.body.public_code, "about": row.about, "to": row.state}
    if row.due_on is not None:
        facts["due"] = row.due_on.isoformat()
    if row.follows:
        facts["follows"] = row.follows
    private = {"title": row.title, "opinion": row.opinion, "reply": row.reply}
    kind = f"dialogues.consultation.{act}"
    enter(acting=acting, act=kind, subject=row, facts=facts, private=private)
