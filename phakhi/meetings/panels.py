"""What waits for whoever is asked: invitations not answered yet, on the page of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.meetings.models import Attendance
from phakhi.meetings.queries.answers import SILENT
from phakhi.networks.models import Actor


def waiting_invitations(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    parties = {actor.party_id for actor in actors}
    mine = Q(person=acting.person_id) | Q(party__in=parties)
    rows = Attendance.objects.visible_to(acting).filter(mine, SILENT, meeting__state="called")
    ahead = rows.filter(meeting__starts_at__gt=timezone.now())
    found = list(
        ahead.select_related("meeting__body", "meeting__province").order_by("meeting__starts_at")
    )
    if not found:
        return None
    return Panel(_("Meetings you are asked to"), "meetings/calling/mine.html", {"rows": found})
