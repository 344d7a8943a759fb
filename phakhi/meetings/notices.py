"""The papers of a meeting, drafted from the record; they go their way through `papers`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from phakhi.core.acting import Acting
from phakhi.meetings.contents.agenda import agenda_content
from phakhi.meetings.contents.lists import attendance_content, payment_content
from phakhi.meetings.contents.notice import notice_content, notice_title, secretary_of
from phakhi.meetings.contents.words import number_words
from phakhi.meetings.models import Attendance, CallingRule, Meeting
from phakhi.papers import services as papers
from phakhi.papers.models import Paper

TITLES = {
    "agenda": "ระเบียบวาระการประชุม",
    "attendance_list": "บัญชีรายชื่อผู้เข้าร่วมประชุม",
    "payment_evidence": "หลักฐานการจ่ายเบี้ยประชุม",
}


def draft_notice(acting: Acting, meeting: Meeting) -> Paper:
    """An issued notice stands; the new one refers to it and takes its place on the page."""
    before = meeting.notice if meeting.notice and meeting.notice.state == "issued" else None
    paper = papers.draft_paper(
        acting=acting,
        kind="notice",
        title=notice_title(meeting),
        content=notice_content(meeting, before),
        subject=meeting,
    )
    Meeting.objects.filter(pk=meeting.pk).update(notice=paper)
    meeting.notice = paper
    return paper


def renew_notice(acting: Acting, meeting: Meeting) -> Paper:
    """The agenda changed: the draft says it again; what is on its way is taken back first."""
    paper = meeting.notice
    if paper is None or paper.state != "draft":
        return draft_notice(acting, meeting)
    return papers.redraft_paper(
        acting=acting,
        paper=paper,
        title=notice_title(meeting),
        content=notice_content(meeting),
        seen=paper.version,
    )


def withdraw_notice(acting: Acting, meeting: Meeting) -> None:
    """Before it is issued it need not go out at all."""
    paper = meeting.notice
    if paper is None or paper.state in ("issued", "withdrawn"):
        return
    why = meeting.cancelled_because or "กำหนดการประชุมเปลี่ยนแปลง"
    papers.withdraw_paper(acting=acting, paper=paper, why=why)


def draft_list(acting: Acting, meeting: Meeting, kind: str) -> Paper:
    """`kind`: agenda, attendance_list or payment_evidence; a draft that stands is written anew."""
    title = f"{TITLES[kind]} {meeting.body.name_th}"
    end = f" {number_words(meeting)}"
    title, content = title[: 400 - len(end)] + end, CONTENTS[kind](meeting)
    draft = Paper.objects.filter(kind=kind, subject_id=meeting.pk, state="draft").first()
    if draft is not None:
        return papers.redraft_paper(
            acting=acting, paper=draft, title=title, content=content, seen=draft.version
        )
    return papers.draft_paper(
        acting=acting, kind=kind, title=title, content=content, subject=meeting
    )


def papers_of(meeting: Meeting) -> list[Paper]:
    kinds = ("notice", *TITLES)
    rows = Paper.objects.filter(subject_id=meeting.pk, kind__in=kinds)
    return list(rows.exclude(state="withdrawn").order_by("created_at"))


def _rows(meeting: Meeting) -> list[Attendance]:
    return list(Attendance.objects.filter(meeting=meeting).order_by("place", "pk"))


def _payment(meeting: Meeting) -> Any:
    rule = CallingRule.objects.filter(body=meeting.body_id).first() or CallingRule()
    return payment_content(meeting, _rows(meeting), rule, secretary_of(meeting))


CONTENTS: dict[str, Callable[[Meeting], Any]] = {
    "agenda": agenda_content,
    "attendance_list": lambda meeting: attendance_content(meeting, _rows(meeting)),
    "payment_evidence": _payment,
}
