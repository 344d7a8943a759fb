"""What every page of one meeting shares: its life, who has to act, its tabs, its facts."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from phakhi.core.acting import Acting
from phakhi.meetings.addresses import meeting_address, read_ref
from phakhi.meetings.models import Meeting
from phakhi.meetings.states import MEETING_FLOW, keeps
from phakhi.meetings.tabs import tabs_for
from phakhi.meetings.wording import called, day, hours, place

LIFE = ("planned", "called", "open", "closed")


def meeting_or_404(acting: Acting, code: str, ref: str) -> Meeting:
    """With its body and province."""
    asked = read_ref(ref)
    if asked is None:
        raise Http404
    seen = Meeting.objects.visible_to(acting).select_related("body__province", "province")
    found: Meeting | None = seen.filter(body__public_code=code.lower(), **asked).first()
    if found is None:
        raise Http404
    return found


def meeting_frame(acting: Acting, meeting: Meeting, here: str, title: Any = "") -> dict[str, Any]:
    """Context of `meetings/frame.html`; `here` is the url name of the tab that is open.

    A page with a title of its own leaves out the meeting's life, which the overview tells.
    """
    steps = ((title, ""),) if title else ()
    return {
        "title": title or called(meeting),
        "kind": f"{meeting.body.name} · {called(meeting)}" if title else meeting.body.name,
        "lead": "" if title else meeting.title,
        "trail": meeting_trail(meeting, *steps),
        "phases": [] if title else phases_of(meeting),
        "meeting": meeting,
        "body": meeting.body,
        "tabs": _tabs(acting, meeting, here),
        "rail": facts_of(meeting),
        "keeps": keeps(acting, meeting),
    }


def meeting_trail(meeting: Meeting, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → meetings → the body's → this one → the steps, the last of which is here."""
    province = {"province": meeting.province.slug}
    of_body = reverse("meetings:of_body", kwargs=province | {"code": meeting.body.public_code})
    first = (
        (meeting.province.name, reverse("portal:home", kwargs=province)),
        (_("Meetings"), reverse("meetings:index", kwargs=province)),
        (meeting.body.short_name or meeting.body.name, of_body),
        (called(meeting), meeting_address(meeting) if steps else ""),
    )
    return [{"label": label, "url": url} for label, url in (*first, *steps)]


def phases_of(meeting: Meeting) -> list[dict[str, Any]]:
    """Planned → called → in session → held; or how it ended otherwise."""
    is_over = meeting.state not in LIFE
    now = (1 if meeting.called_at else 0) + 1 if is_over else LIFE.index(meeting.state)
    labels = [str(MEETING_FLOW.states[state]) for state in LIFE]
    if is_over:
        labels = [*labels[:now], str(MEETING_FLOW.states[meeting.state])]
    notes = _notes(meeting)
    return [
        {"label": text, "state": _tense(number, now), "note": notes.get(number, "")}
        for number, text in enumerate(labels)
    ]


def _tense(number: int, now: int) -> str:
    return "past" if number < now else "now" if number == now else "next"


def _notes(meeting: Meeting) -> dict[int, str]:
    notes = {}
    if meeting.called_at:
        notes[1] = day(meeting.called_at)
    if meeting.opened_at and meeting.state != "cancelled":
        notes[2] = day(meeting.opened_at)
    return notes


def _tabs(acting: Acting, meeting: Meeting, here: str) -> list[dict[str, Any]]:
    return [
        {
            "label": tab.label,
            "url": meeting_address(meeting, tab.url_name),
            "current": tab.url_name in (here, f"meetings:{here}"),
        }
        for tab in tabs_for(acting, meeting)
    ]


def facts_of(meeting: Meeting) -> list[tuple[Any, Any]]:
    facts = [
        (_("Day"), day(meeting.starts_at)),
        (_("Time"), hours(meeting)),
        (_("Place"), place(meeting)),
        (pgettext("meeting", "Kind"), meeting.get_kind_display()),
        (_("Why at short notice"), meeting.short_because),
        (_("Why it is cancelled"), meeting.cancelled_because),
    ]
    return [(name, value) for name, value in facts if value]
