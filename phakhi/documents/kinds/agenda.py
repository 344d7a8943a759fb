"""ระเบียบวาระการประชุม."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.documents.blocks import Block, Line, Paper
from phakhi.documents.content import Agenda, AgendaItem
from phakhi.documents.wording import called, meeting_time


def agenda(content: Agenda) -> Paper:
    title = called("ระเบียบวาระการประชุม", content.body)
    blocks = (*_head(content, title), *items(content.items))
    return Paper("agenda.typ", f"{title} {content.meeting}", content.starts, blocks)


def _head(content: Agenda, title: str) -> Iterator[Block]:
    yield Line("office", title, "หัวเรื่อง")
    yield Line("number", content.meeting, "ครั้งที่")
    yield Line("number", meeting_time(content.starts, content.ends), "วันเวลา")
    if content.place:
        yield Line("number", called("ณ ", content.place), "สถานที่")
    if content.online:
        yield Line("number", f"ประชุมผ่านสื่ออิเล็กทรอนิกส์ {content.online}", "ช่องทางออนไลน์")
    yield Line("rule", "", "เส้นคั่น")


def items(agenda_items: tuple[AgendaItem, ...]) -> Iterator[Block]:
    for item in agenda_items:
        where = f"ระเบียบวาระที่ {item.number}"
        yield Line("agenda", item.title, where, where)
        yield from _inside(item, where)


def _inside(item: AgendaItem, where: str) -> Iterator[Block]:
    if item.text:
        yield Line("explained", item.text, f"{where} คำอธิบาย")
    for paper in item.papers:
        yield Line("paper", paper, f"{where} เอกสารประกอบ", "เอกสารประกอบ")
    for child in item.children:
        place = f"{where} ข้อ {child.number}"
        yield Line("point", child.title, place, child.number)
        yield from _inside(child, place)
