"""รายงานการประชุม."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.core.thai import format_date, format_time
from phakhi.documents.blocks import Block, Line, Paper, Roll
from phakhi.documents.content import Attendee, MinuteItem, Minutes
from phakhi.documents.wording import called, seated, signed

NOTHING = "- ไม่มี -"  # no heading stands without a word under it


def minutes(content: Minutes) -> Paper:
    title = called("รายงานการประชุม", content.body)
    blocks = (*_head(content, title), *_business(content), *_close(content))
    return Paper("minutes.typ", f"{title} {content.meeting}", content.starts, blocks)


def _head(content: Minutes, title: str) -> Iterator[Block]:
    yield Line("office", title, "หัวเรื่อง")
    yield Line("number", content.meeting, "ครั้งที่")
    yield Line("number", f"เมื่อ{format_date(content.starts, style='weekday')}", "วันที่")
    if content.place:
        yield Line("number", called("ณ ", content.place), "สถานที่")
    yield Line("rule", "", "เส้นคั่น")
    yield from _people("ผู้มาประชุม", content.present)
    yield from _people("ผู้ไม่มาประชุม", content.absent)
    yield from _people("ผู้เข้าร่วมประชุม", content.others)


def _people(head: str, rows: tuple[Attendee, ...]) -> Iterator[Block]:
    if rows:
        yield Roll(head, seated(rows), head)


def _business(content: Minutes) -> Iterator[Block]:
    yield Line("clock", format_time(content.starts), "เวลาเริ่มประชุม", "เริ่มประชุมเวลา")
    for item in content.items:
        where = f"ระเบียบวาระที่ {item.number}"
        yield Line("agenda", item.title, where, where)
        yield from _inside(item, where)
        if not (item.paragraphs or item.children or item.resolution or item.dissent):
            yield Line("body", NOTHING, f"{where} ไม่มีเรื่อง")


def _inside(item: MinuteItem, where: str) -> Iterator[Block]:
    for number, text in enumerate(item.paragraphs, 1):
        yield Line("body", text, f"{where} ย่อหน้าที่ {number}")
    for child in item.children:
        place = f"{where} ข้อ {child.number}"
        yield Line("point", child.title, place, child.number)
        yield from _inside(child, place)
    if item.resolution:
        yield Line("resolved", item.resolution, f"{where} มติ", "มติที่ประชุม")
    for text in item.dissent:
        yield Line("dissent", text, f"{where} ความเห็นแย้ง", "ความเห็นแย้ง")


def _close(content: Minutes) -> Iterator[Block]:
    if content.ends:
        yield Line("clock", format_time(content.ends), "เวลาเลิกประชุม", "เลิกประชุมเวลา")
    if content.approved:
        yield Line("body", content.approved, "การรับรองรายงาน")
    yield signed(content.taken_by, "ผู้จด", "ผู้จดรายงานการประชุม")
    if content.checked_by:
        yield signed(content.checked_by, "ผู้ตรวจ", "ผู้ตรวจรายงานการประชุม")
