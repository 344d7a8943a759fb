"""How each undertaking of the demo came to its state: steps and notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from phakhi.core.thai import bangkok_date
from phakhi.undertakings.demo.moments import at, day, set_back
from phakhi.undertakings.demo.words import Line
from phakhi.undertakings.models import ProgressNote, Undertaking, UndertakingStep

PATH = {
    "open": (),
    "proposed": ("propose",),
    "accepted": ("propose", "accept"),
    "working": ("propose", "accept", "begin"),
    "done": ("propose", "accept", "begin", "report"),
    "confirmed": ("propose", "accept", "begin", "report", "confirm"),
    "refused": ("propose", "refuse"),
    "withdrawn": ("propose", "withdraw"),
}


STATE_AFTER = {
    "open": "open",
    "propose": "proposed",
    "accept": "accepted",
    "begin": "working",
    "report": "done",
    "confirm": "confirmed",
    "refuse": "refused",
    "withdraw": "withdrawn",
}


def write_histories(made: list[tuple[Line, Undertaking]]) -> None:
    steps = [step for _line, row in made for step in _steps(row)]
    UndertakingStep.objects.bulk_create(step for step, _moment in steps)
    set_back([step for step, _moment in steps], [moment for _step, moment in steps])
    notes = [note for line, row in made for note in _notes(line, row)]
    ProgressNote.objects.bulk_create(notes)
    rows = [row for _line, row in made]
    set_back(rows, [_begun(row) for row in rows])


def _begun(row: Undertaking) -> datetime:
    """The day it was decided; never after it was proposed."""
    on = at((row.decided_on - day(0)).days) if row.decided_on else timezone.now()
    return min(on, row.proposed_at - timedelta(hours=1)) if row.proposed_at else on


def _steps(row: Undertaking) -> Iterator[tuple[UndertakingStep, datetime]]:
    before = ""
    first, last = row.proposed_at or at(-1), row.ended_at or row.done_at or row.accepted_at
    moments = {
        "open": _begun(row),
        "propose": first,
        "accept": row.accepted_at,
        "begin": row.accepted_at and row.accepted_at + timedelta(hours=3),
        "report": row.done_at,
        "confirm": row.ended_at,
    }
    for act in ("open", *PATH[row.state]):
        after = STATE_AFTER[act]
        reason = row.reason if act in ("refuse", "withdraw") else ""
        via = row.answered_via if act in ("accept", "refuse") else ""
        step = UndertakingStep(
            province=row.province, undertaking=row, act=act, from_state=before, to_state=after,
            reason=reason, via=via,
        )  # fmt: skip
        yield step, moments.get(act) or last or first
        before = after


def _notes(line: Line, row: Undertaking) -> Iterator[ProgressNote]:
    if not row.accepted_at or row.state == "accepted" or not line.told:
        return
    on = bangkok_date(row.done_at or at(-5))
    paper = line.body == "cab"
    yield ProgressNote(
        province=row.province,
        undertaking=row,
        on=on,
        text=line.told,
        percent=row.percent,
        via="paper" if paper else "link",
        entered_for=row.owner if paper else None,
    )
