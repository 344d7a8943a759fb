"""บันทึกข้อความ: carries a paper up the chain; every endorsement stands under the last."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.documents.blocks import Block, Line, Paper, Signed
from phakhi.documents.content import Endorsement, Memo
from phakhi.documents.wording import long_date, post_lines, signed


def memo(content: Memo) -> Paper:
    return Paper("memo.typ", content.subject, content.on, tuple(_blocks(content)), emblem_cm=1.5)


def _blocks(content: Memo) -> Iterator[Block]:
    if content.speed:
        yield Line("speed", content.speed, "ชั้นความเร็ว")
    yield Line("heading", "บันทึกข้อความ", "หัวเรื่อง")
    phone = f" โทร. {content.phone}" if content.phone else ""
    yield Line("filled", content.office + phone, "ส่วนราชการ", "ส่วนราชการ")
    yield Line("filled_left", content.number, "เลขที่หนังสือ", "ที่")
    yield Line("filled_right", long_date(content.on, " "), "วันที่", "วันที่")
    yield Line("filled", content.subject, "ชื่อเรื่อง", "เรื่อง")
    yield Line("field", content.to, "ผู้รับ", "เรียน")
    for number, text in enumerate(content.paragraphs, 1):
        yield Line("body" if number > 1 else "opening", text, f"ย่อหน้าที่ {number}")
    yield signed(content.signer)
    for number, endorsement in enumerate(content.endorsements, 1):
        yield _endorsed(endorsement, number)


def _endorsed(said: Endorsement, number: int) -> Signed:
    lines = post_lines(said.post, said.capacity, said.for_post)
    day = long_date(said.on, "……… / ……… / ………")
    return Signed(
        said.name,
        (*lines, day),
        f"ความเห็นที่ {number}",
        verdict=said.verdict,
        note=said.note,
        mark=said.mark,
    )
