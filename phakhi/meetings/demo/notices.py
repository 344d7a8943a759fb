"""One notice went its way: up the chain, numbered, signed."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from phakhi.core.models import Province
from phakhi.meetings.models import Meeting
from phakhi.papers import services
from phakhi.papers.demo.office import DemoOffice
from phakhi.papers.hands import open_step
from phakhi.papers.models import Paper


def sign_a_notice(province: Province, meetings: Sequence[Meeting]) -> None:
    """Of the first; the second's waits with the head. Only where the demo has a whole office."""
    office = DemoOffice.of(province)
    if office is None or office.governor is None:
        return
    for place, meeting in enumerate(meetings):
        paper = Paper.objects.get(kind="notice", subject_id=meeting.pk)
        services.send_up(acting=office.officer, paper=paper, posts=[office.head_post])
        if place == 0:
            _sign(office, paper)


def _sign(office: DemoOffice, paper: Paper) -> None:
    if step := open_step(paper):
        services.answer_step(acting=office.head, step=step, verdict="agrees", note="เห็นควรลงนาม")
    paper.refresh_from_db()
    book = office.book("circular")
    today = timezone.localdate()
    number = services.reserve_number(acting=office.officer, book=book, number=None, on=today)
    services.give_number(acting=office.officer, paper=paper, number=number)
    services.sign_paper(acting=office.head, paper=paper)
