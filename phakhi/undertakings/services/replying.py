"""The answer of the body that was asked, and how a referral ends."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.meetings.models import Meeting
from phakhi.undertakings.models import BodyReferral
from phakhi.undertakings.services.steps import move, said
from phakhi.undertakings.services.told import announce_referral


@transaction.atomic
def answer_referral(
    *, acting: Acting, referral: BodyReferral, act: str, reply: str = "", seen: int | None = None
) -> BodyReferral:
    """`act`: take_up (work begins), reply, refuse; the last two must say something."""
    more: dict[str, Any] = {}
    if act != "take_up":
        text = said(reply, "reply_needed", "reply")
        more = {"reply": text, "replied_on": timezone.localdate()}
    move(acting, referral, act, seen=seen, **more)
    announce_referral(acting, referral, referral.state)
    return referral


@transaction.atomic
def withdraw_referral(
    *, acting: Acting, referral: BodyReferral, reason: str, seen: int | None = None
) -> BodyReferral:
    move(acting, referral, "withdraw", seen=seen, reason=said(reason, field="reason"))
    announce_referral(acting, referral, "withdrawn")
    return referral


@transaction.atomic
def note_reply(
    *,
    acting: Acting,
    referral: BodyReferral,
    meeting: Meeting | None = None,
    seen: int | None = None,
) -> BodyReferral:
    """The body that asked has heard the reply."""
    move(acting, referral, "note", seen=seen, noted_at=meeting)
    announce_referral(acting, referral, "noted")
    return referral
