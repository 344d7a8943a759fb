"""The idle alarm speaks once per silence, as an event that later rooms turn into a message."""

from __future__ import annotations

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.governance.queries.idle import Quiet, idle_networks

KIND = "governance.network.idle"


def note_idle_networks(acting: Acting) -> None:
    for one in idle_networks(acting):
        if not _is_told(one):
            events.record(acting, KIND, one.network, {"days": one.days})


def _is_told(one: Quiet) -> bool:
    told = Event.objects.filter(kind=KIND, subject_id=one.network.pk)
    return told.filter(created_at__date__gte=one.silent_since).exists()
