"""The one thing to do next, for whoever keeps the meeting; and who else is waited for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.models import CallingRule, Meeting, Minutes
from phakhi.meetings.schedule.notice_days import last_day_to_notice
from phakhi.meetings.wording import day


@dataclass(frozen=True, slots=True)
class Step:
    """`label` empty: nothing to press, `words` say who is waited for."""

    words: Any
    label: Any = ""
    url: str = ""
    tone: str = "info"


def next_step(meeting: Meeting, rule: CallingRule) -> Step | None:
    steps = {"planned": _planned, "called": _called, "lapsed": _lapsed}
    steps |= {"open": _open, "closed": _closed}
    found = steps.get(meeting.state)
    return found(meeting, rule) if found else None


def _planned(meeting: Meeting, rule: CallingRule) -> Step:
    meets = timezone.localdate(meeting.starts_at)
    last = last_day_to_notice(meets, rule.notice_days)
    is_late = last < timezone.localdate()
    words = _("The notice should go out by %(day)s.") % {"day": day(last)}
    if is_late:
        words = _("The last day for the notice was %(day)s.") % {"day": day(last)}
    url = meeting_address(meeting, "call")
    return Step(words, _("Call the members"), url, "warning" if is_late else "info")


def _called(meeting: Meeting, _rule: CallingRule) -> Step:
    paper = meeting.notice
    if timezone.now() >= meeting.starts_at:
        url = meeting_address(meeting, "sitting")
        return Step(_("It is time to begin."), _("To the sitting"), url)
    if timezone.now() >= meeting.starts_at - timedelta(hours=2):
        url = meeting_address(meeting, "attendance")
        return Step(_("People are coming."), _("Note who has come"), url)
    if paper is not None and paper.state not in ("issued", "withdrawn"):
        url = meeting_address(meeting, "meeting_papers")
        return Step(_("The notice is not signed yet."), _("To the notice"), url, "warning")
    url = meeting_address(meeting, "answers")
    return Step(_("The notice is out."), _("See who answered"), url)


def _open(meeting: Meeting, _rule: CallingRule) -> Step:
    url = meeting_address(meeting, "sitting")
    return Step(_("The meeting is in session."), _("To the sitting"), url)


def _closed(meeting: Meeting, _rule: CallingRule) -> Step | None:
    """A circulation has no minutes: the next meeting reports it."""
    found = Minutes.objects.filter(meeting=meeting).first()
    if meeting.kind == "circular" or (found is not None and found.published_at):
        return None
    url = meeting_address(meeting, "minutes")
    words = _("The minutes are not written yet.")
    if found is not None:
        words = _("The minutes are on their way: %(state)s") % {"state": found.get_state_display()}
    return Step(words, _("To the minutes"), url)


def _lapsed(meeting: Meeting, _rule: CallingRule) -> Step | None:
    if Meeting.objects.filter(second_call_of=meeting).exists():
        return None
    url = meeting_address(meeting, "second_call")
    return Step(_("There was no quorum."), _("Call it a second time"), url, "warning")
