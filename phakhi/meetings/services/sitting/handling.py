"""What becomes of each correction that was asked for."""

from __future__ import annotations

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import MinutesAnswer
from phakhi.meetings.services.sitting.minutes import hold_minutes
from phakhi.meetings.states import keeps


@transaction.atomic
def handle_answer(
    *, acting: Acting, answer: MinutesAnswer, is_taken: bool, note: str
) -> MinutesAnswer:
    """Each correction gets an answer before the minutes are approved."""
    minutes = hold_minutes(answer.minutes)
    authorise(keeps(acting, minutes.meeting))
    if minutes.state == "approved":
        raise WrongState("minutes_approved")
    if not is_taken and not note.strip():
        raise BadInput("reason_needed")
    answer.handled = "taken" if is_taken else "not_taken"
    answer.handled_note = note.strip()
    answer.save(update_fields=["handled", "handled_note"])
    events.record(acting, "meetings.minutes.correction_handled", minutes)
    return answer
