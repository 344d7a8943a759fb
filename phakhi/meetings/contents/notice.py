"""หนังสือเชิญประชุม with its agenda."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from django.utils import timezone
from django.utils.translation import override

from phakhi.bodies.queries import holders_on
from phakhi.bodies.quorum import exact
from phakhi.bodies.types import SECRETARIES
from phakhi.core.thai import format_date
from phakhi.documents.content import Letter, Notice, Signer
from phakhi.meetings.contents.agenda import agenda_lines
from phakhi.meetings.contents.letterhead import letterhead_of
from phakhi.meetings.contents.words import body_words, number_words, place_words, time_words
from phakhi.meetings.models import CallingRule, Meeting
from phakhi.meetings.quorum import is_second_call
from phakhi.papers.models import Paper

TITLE = 400
SECOND = " ซึ่งเป็นการเรียกประชุมครั้งที่สอง เนื่องจากการประชุมครั้งก่อนไม่ครบองค์ประชุม โดยใช้ระเบียบวาระเดิม"
SHARES = {
    Fraction(1, 2): "กึ่งหนึ่ง",
    Fraction(1, 3): "หนึ่งในสาม",
    Fraction(1, 4): "หนึ่งในสี่",
    Fraction(1, 5): "หนึ่งในห้า",
    Fraction(2, 5): "สองในห้า",
}
_STANDING = {"acting": "acting", "on_behalf": "on_behalf"}


def notice_title(meeting: Meeting) -> str:
    """A body's name may fill the whole line by itself."""
    end = f" {number_words(meeting)}"
    start = "ขอแก้ไขกำหนดการประชุม" if meeting.moved_at else "ขอเชิญประชุม"
    return f"{start}{body_words(meeting)}"[: TITLE - len(end)] + end


def notice_content(meeting: Meeting, before: Paper | None = None) -> Notice:
    """`before`: the issued notice that this one puts right."""
    head = letterhead_of(meeting.body)
    letter = Letter(
        number="",
        office=head.office,
        address=head.address,
        on=None,
        subject=notice_title(meeting),
        to=f"ผู้มีรายชื่อใน{body_words(meeting)}"[:TITLE],
        references=_references(before),
        enclosures=("ระเบียบวาระการประชุม",),
        paragraphs=_paragraphs(meeting),
        closing="ขอแสดงความนับถือ",
        signer=secretary_of(meeting),
        owner=head.owner,
        phone=head.phone,
        speed="ด่วนที่สุด" if meeting.short_because else "",
    )
    return Notice(letter=letter, agenda=agenda_lines(meeting))


def secretary_of(meeting: Meeting) -> Signer:
    """Until somebody signs, the body's secretary is expected to."""
    day = timezone.localdate(meeting.starts_at)
    with override("th"):
        holders = holders_on(meeting.body, day)
    for one in holders:
        if one.role in SECRETARIES and not one.is_empty:
            return Signer(one.name, one.post_title, _STANDING.get(one.standing, ""))
    return Signer("", "")


def _references(before: Paper | None) -> tuple[str, ...]:
    if before is None or before.number is None or before.signed_on is None:
        return ()
    return (f"หนังสือที่ {before.number.text} ลงวันที่ {format_date(before.signed_on)}",)


def _paragraphs(meeting: Meeting) -> tuple[str, ...]:
    where = f"{time_words(meeting)} {place_words(meeting)}".strip()
    which = f"{body_words(meeting)} {number_words(meeting)}"
    opening = f"ด้วย{body_words(meeting)} กำหนดจัดประชุม{number_words(meeting)} ใน{where}"
    if meeting.moved_at:
        opening = f"ตามที่ได้เชิญประชุม{which} นั้น ขอแก้ไขกำหนดการเป็น{where}"
    if meeting.second_call_of_id:
        opening += SECOND + _lower_quorum(meeting)
    if meeting.short_because:
        opening += f" ทั้งนี้ เป็นการเรียกประชุมเร่งด่วน เนื่องจาก{meeting.short_because}"
    return opening, _answer(meeting), "จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว"


def _lower_quorum(meeting: Meeting) -> str:
    """ม.79 วรรคสอง [K]: it counts only where the notice of the second call says so."""
    share = exact(meeting.body.second_call_share)
    if not share or not is_second_call(meeting):
        return ""
    of_all = SHARES.get(share, f"ร้อยละ {float(share * 100):g} ")
    return (
        f" ในการประชุมครั้งนี้ หากมีกรรมการมาประชุมไม่น้อยกว่า{of_all}ของจำนวนกรรมการทั้งหมด ให้ถือว่าเป็นองค์ประชุม"
    )


def _answer(meeting: Meeting) -> str:
    rule = CallingRule.objects.filter(body=meeting.body_id).first() or CallingRule()
    until = timezone.localdate(meeting.starts_at) - timedelta(days=rule.answer_days)
    until = max(until, timezone.localdate())  # called at short notice: never a day that is over
    return (
        f"ในการนี้ ขอให้ท่านแจ้งตอบรับการประชุมภายใน{format_date(until, style='weekday')} "
        "หากไม่สามารถเข้าร่วมประชุมได้ โปรดมอบหมายผู้แทนพร้อมหนังสือมอบหมาย"
    )
