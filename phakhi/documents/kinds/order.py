"""คำสั่งแต่งตั้ง."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.documents.blocks import Block, Line, Paper, Roll
from phakhi.documents.content import AppointmentOrder
from phakhi.documents.wording import called, era_date, is_day, long_date, numbered, signed

_HEADS = {
    "appoint": ("องค์ประกอบ", "หน้าที่และอำนาจ"),
    "change": ("องค์ประกอบภายหลังการแก้ไข", "หน้าที่และอำนาจภายหลังการแก้ไข"),
    "end": ("รายชื่อผู้พ้นจากหน้าที่", "การส่งมอบงาน"),
}


def order(content: AppointmentOrder) -> Paper:
    title = called("เรื่อง ", content.title)
    return Paper(
        "order.typ", title.removeprefix("เรื่อง "), content.signed_on, tuple(_blocks(content, title))
    )


def _blocks(content: AppointmentOrder, title: str) -> Iterator[Block]:
    members, duties = _HEADS.get(content.kind, _HEADS["appoint"])
    yield Line("office", called("คำสั่ง", content.office), "ส่วนราชการ")
    yield Line("number", called("ที่ ", content.number or "………/………"), "เลขที่คำสั่ง")
    yield Line("title", title, "ชื่อเรื่อง")
    if content.reason:
        yield Line("opening", content.reason, "เหตุผล")
    if content.basis:
        yield Line("body", content.basis, "อำนาจ")
    for label, text in numbered(content.changes):
        yield Line("item", text, f"ข้อแก้ไข {label}", label)
    if content.members:
        rows = ((f"{n}.", m.name, m.post, m.seat) for n, m in enumerate(content.members, 1))
        yield Roll(members, tuple(rows), "รายชื่อ")
    if content.duties:
        yield Line("subhead", duties, "หัวข้อหน้าที่และอำนาจ")
    for label, text in numbered(content.duties):
        yield Line("item", text, f"หน้าที่และอำนาจ ข้อ {label}", label)
    yield Line("effect", _effect(content), "วันที่มีผล")
    yield Line("given", f"สั่ง ณ วันที่ {era_date(content.signed_on)}", "วันที่สั่ง")
    yield signed(content.signer)


def _effect(content: AppointmentOrder) -> str:
    if content.effective_on is None or is_day(content.effective_on, content.signed_on):
        return "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"
    return f"ทั้งนี้ ตั้งแต่วันที่ {long_date(content.effective_on)} เป็นต้นไป"
