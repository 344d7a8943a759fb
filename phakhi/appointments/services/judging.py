"""The office checks a nominee; one who is not put forward, or is taken back, is told why."""

from __future__ import annotations

from django.db import transaction

from phakhi.appointments.models import Nomination
from phakhi.appointments.services.holding import hold, move
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState


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


def _end(
    acting: Acting, nomination: Nomination, act: str, reason: str, seen: int | None
) -> Nomination:
    if not reason.strip():
        raise BadInput("reason_needed", field="reason")
    hold(nomination, seen)
    if nomination.lines.filter(order__state__in=("drafted", "signed")).exists():
        raise WrongState("nomination_on_order")
    move(acting, nomination, act, reason=reason.strip()[:500])
    events.record(acting, f"appointments.nomination.{act}", nomination)
    return nomination
