"""R055: a network that is behind is reminded once in each quarter, as an event."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.fiscal import fiscal_year, quarter, quarter_period
from phakhi.core.models import Event
from phakhi.dialogues.queries.dial import Dial, dials

KIND = "dialogues.network.behind"


def remind_of_dialogues(acting: Acting) -> None:
    for dial in dials(acting):
        if dial.is_behind and not _is_told(dial):
            said = {"held": dial.held, "expected": dial.expected, "year": dial.year}
            events.record(acting, KIND, dial.network, said)


def _is_told(dial: Dial) -> bool:
    today = timezone.localdate()
    begins, _ends = quarter_period(fiscal_year(today), quarter(today))
    told = Event.objects.filter(kind=KIND, subject_id=dial.network.pk)
    return told.filter(created_at__date__gte=begins).exists()
