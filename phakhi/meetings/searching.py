"""Meetings in the province's search, by title and by the matters on their public agendas."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.models import AgendaItem, Meeting
from phakhi.meetings.queries.listing import seen_by
from phakhi.meetings.wording import day, full_name


def search_meetings(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    items = AgendaItem.objects.visible_to(acting).exclude(parent=None)
    on_agenda = items.filter(title__icontains=query).values("meeting")
    named = Q(title__icontains=query) | Q(pk__in=on_agenda)
    found = seen_by(acting).filter(named).order_by("-starts_at", "pk")
    return [_hit(meeting) for meeting in found[:limit]]


def _hit(meeting: Meeting) -> SearchHit:
    note = " · ".join(part for part in (day(meeting.starts_at), meeting.title) if part)
    return SearchHit(full_name(meeting), meeting_address(meeting), _("Meeting"), note)
