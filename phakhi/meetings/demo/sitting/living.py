"""Today's meeting, in session: an item runs, somebody stands aside, one resolution is taken."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.meetings.demo.sitting import words
from phakhi.meetings.demo.sitting.todays import come, todays
from phakhi.meetings.headings import heading_of
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from phakhi.meetings.resolved import split_motion
from phakhi.meetings.services import sitting


def load_living(province: Province, officer: Acting) -> None:
    """The demo's meeting of today, if one was called; the office's secretary finds it open."""
    meeting = todays(province)
    if meeting is None:
        return
    come(meeting)
    if meeting.state == "called":
        meeting = sitting.open_meeting(acting=officer, meeting=meeting)
    news = _item(meeting, "inform", *words.NEWS[0])
    matter = _item(meeting, "consider", *words.MATTERS[0])
    _item(meeting, "consider", *words.MATTERS[5])
    for heading in meeting.items.filter(parent=None, place__lt=4, children=None).order_by("place"):
        sitting.begin_item(acting=officer, item=heading)
    sitting.begin_item(acting=officer, item=news)
    kind, text = split_motion(news.proposal, "acknowledge")
    sitting.resolve_without_objection(acting=officer, item=news, kind=kind, text=text)
    sitting.begin_item(acting=officer, item=matter)
    matter.refresh_from_db()
    said = "\n".join(words.TALK[:2])
    sitting.write_discussion(acting=officer, item=matter, text=said, seen=matter.version)
    _stand_aside(officer, meeting, matter)


def _item(meeting: Meeting, kind: str, title: str, proposal: str) -> AgendaItem:
    head = heading_of(meeting, kind)
    below = AgendaItem.objects.filter(meeting=meeting, parent=head)
    found: AgendaItem | None = below.filter(resolutions=None, began_at=None).first()
    return found or AgendaItem.objects.create(
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
