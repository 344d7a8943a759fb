"""The minutes as a reader sees them: what is hidden says why, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.meetings.minute_content import bare_words
from phakhi.meetings.models import Attendance, Minutes, MinutesAnswer, MinuteText, Vote
from phakhi.meetings.permissions_sitting import own_row
from phakhi.meetings.queries.live import Line, agenda_lines
from phakhi.meetings.resolved import resolved_th
from phakhi.meetings.states import MINUTES_FLOW
from phakhi.meetings.wording import day

LIFE = ("draft", "checked", "circulating", "approved")


@dataclass(frozen=True, slots=True)
class Written:
    """One item of the minutes. `text` None: this reader does not see what was said on it.

    `bare`: what is said of a heading with nothing under it.
    """

    line: Line
    text: MinuteText | None
    hidden_because: str
    sentences: tuple[str, ...]
    dissents: tuple[Vote, ...]
    bare: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """The chair whoever looks speaks for, and what it answered."""

    row: Attendance
    answer: MinutesAnswer | None


def minutes_lines(acting: Acting, minutes: Minutes) -> list[Written]:
    seen = MinuteText.objects.visible_to(acting).filter(minutes=minutes)
    texts = {one.item_id: one for one in seen}
    hidden = dict(minutes.texts.exclude(hidden_because="").values_list("item", "hidden_because"))
    lines = agenda_lines(acting, minutes.meeting)
    return [_written(line, texts.get(line.item.pk), hidden) for line in lines]


def _written(line: Line, text: MinuteText | None, hidden: dict[Any, str]) -> Written:
    """What was resolved stands in the public register: hiding the text does not hide it."""
    shown = line.resolutions
    dissents = [vote for one in shown for vote in one.dissents]  # type: ignore[attr-defined]
    has_words = text is None or bool(text.text)
    bare = () if line.has_below or shown or has_words else bare_words(line.item)
    return Written(
        line,
        text,
        hidden.get(line.item.pk, ""),
        tuple(resolved_th(one) for one in shown),
        tuple(dissents),
        bare,
    )


def minutes_phases(minutes: Minutes) -> list[dict[str, Any]]:
    """Draft → checked → with the members → approved → published."""
    now = len(LIFE) if minutes.published_at else LIFE.index(minutes.state)
    labels = [*(str(MINUTES_FLOW.states[state]) for state in LIFE), _("Published")]
    notes = _notes(minutes)
    return [
        {
            "label": label,
            "state": "past" if place < now else "now" if place == now else "next",
            "note": notes.get(place, ""),
        }
        for place, label in enumerate(labels)
    ]


def _notes(minutes: Minutes) -> dict[int, str]:
    notes = {}
    if minutes.answers_until is not None:
        notes[2] = _("until %(day)s") % {"day": day(minutes.answers_until)}
    if minutes.approved_on is not None:
        notes[3] = day(minutes.approved_on)
    if minutes.published_at is not None:
        notes[4] = day(minutes.published_at)
    return notes


def answers_now(minutes: Minutes) -> QuerySet[MinutesAnswer]:
    """To the text as it was sent round last: an answer to an earlier one approves nothing."""
    return minutes.answers.filter(answered_at__gte=minutes.state_since)


def own_answer(acting: Acting, minutes: Minutes) -> Own | None:
    """While the minutes are with the members."""
    if not acting.is_signed_in or minutes.state != "circulating":
        return None
    rows = Attendance.objects.filter(meeting=minutes.meeting_id, counts=True)
    row = own_row(acting, rows.select_related("meeting__body"))
    if row is None:
        return None
    return Own(row, answers_now(minutes).filter(attendance=row).first())
