"""Today's meeting, in session: an item runs, somebody stands aside, one resolution is taken."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.meetings.demo.sitting import words
from phakhi.meetings.headings import heading_of
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from phakhi.meetings.services import sitting

WAIT, STAY_AWAY = 20, 4


def load_living(province: Province, officer: Acting) -> None:
    """The demo's meeting of today, if one was called; the office's secretary finds it open."""
    meeting = _todays(province)
    if meeting is None:
        return
    _come(meeting)
    if meeting.state == "called":
        meeting = sitting.open_meeting(acting=officer, meeting=meeting)
    news = _item(meeting, "inform", *words.NEWS[0])
    matter = _item(meeting, "consider", *words.MATTERS[0])
    _item(meeting, "consider", *words.MATTERS[5])
    sitting.begin_item(acting=officer, item=news)
    kind, text = "acknowledge", news.proposal
    sitting.resolve_without_objection(acting=officer, item=news, kind=kind, text=text)
    sitting.begin_item(acting=officer, item=matter)
    matter.refresh_from_db()
    said = "\n".join(words.TALK[:2])
    sitting.write_discussion(acting=officer, item=matter, text=said, seen=matter.version)
    _stand_aside(officer, meeting, matter)


def _todays(province: Province) -> Meeting | None:
    here = Meeting.objects.filter(province=province, is_demo=True).exclude(kind="circular")
    related = here.select_related("body", "province")
    running = related.filter(state="open").order_by("starts_at").first()
    today = timezone.localdate()
    return running or related.filter(state="called", starts_at__date=today).first()


def _come(meeting: Meeting) -> None:
    """Most of the members and everybody else, before it began."""
    if Attendance.objects.filter(meeting=meeting, came_at__isnull=False).exists():
        return
    rows = list(Attendance.objects.filter(meeting=meeting).order_by("place"))
    came = min(meeting.starts_at, timezone.now()) - timedelta(minutes=WAIT)
    for place, row in enumerate(rows, 1):
        if place % STAY_AWAY:
            row.came_at, row.came_by = came + timedelta(minutes=place % 15), "list"
    Attendance.objects.bulk_update(rows, ["came_at", "came_by"])


def _item(meeting: Meeting, kind: str, title: str, proposal: str) -> AgendaItem:
    head = heading_of(meeting, kind)
    below = AgendaItem.objects.filter(meeting=meeting, parent=head)
    if found := below.filter(resolutions=None, began_at=None).first():
        return found
    return AgendaItem.objects.create(
        province_id=meeting.province_id,
        meeting=meeting,
        parent=head,
        kind=kind,
        place=below.count() + 1,
        title=title,
        proposal=proposal,
    )


def _stand_aside(officer: Acting, meeting: Meeting, item: AgendaItem) -> None:
    rows = Attendance.objects.filter(meeting=meeting, role="member", came_at__isnull=False)
    row = rows.select_related("meeting__body").order_by("-place").first()
    if row is not None:
        sitting.recuse(acting=officer, item=item, attendance=row, reason=words.INTEREST)
