"""What `papers` must know of this half's papers: who drafts, signs and reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.bodies.keeping import chairs, is_office, sits_on
from phakhi.core import events
from phakhi.core.acting import Acting, Role
from phakhi.meetings.addresses import ref_of
from phakhi.meetings.models import Meeting
from phakhi.meetings.permissions import can_call
from phakhi.papers.models import Paper


@dataclass(slots=True)
class MeetingPaper:
    """`inside`: read by the office and the members, not by others."""

    label: Any
    needs_number: bool = False
    needs_signature: bool = False

    def may_draft(self, acting: Acting, paper: Paper) -> bool:
        meeting = meeting_of(paper)
        return meeting is not None and can_call(acting, meeting.body)

    def may_sign(self, acting: Acting, paper: Paper) -> bool:
        meeting = meeting_of(paper)
        if meeting is None:
            return False
        signs = acting.has(Role.GOVERNOR, Role.HEAD) and meeting.province_id == acting.province.pk
        own = can_call(acting, meeting.body) and not is_office(acting, meeting)
        return signs or own or chairs(acting, meeting.body)

    def may_see(self, acting: Acting, paper: Paper) -> bool:
        meeting = meeting_of(paper)
        return meeting is not None and sits_on(acting, meeting.body)

    def address(self, paper: Paper) -> str:
        meeting = meeting_of(paper)
        if meeting is None:
            return "meetings/"
        return f"meetings/{meeting.body.public_code}/{ref_of(meeting)}/"

    def issued(self, acting: Acting, paper: Paper) -> None:
        """The notice is out: what waits for it (links, reminders) hears of it."""
        meeting = meeting_of(paper)
        if meeting is not None:
            events.record(acting, f"meetings.{paper.kind}.issued", meeting)


def meeting_of(paper: Paper) -> Meeting | None:
    return Meeting.objects.select_related("body", "province").filter(pk=paper.subject_id).first()


KINDS = {
    "notice": MeetingPaper(_("Notice of a meeting"), needs_number=True, needs_signature=True),
    "agenda": MeetingPaper(_("Agenda of a meeting")),
    "attendance_list": MeetingPaper(_("Attendance list")),
    "payment_evidence": MeetingPaper(_("Payment evidence of a meeting")),
}
