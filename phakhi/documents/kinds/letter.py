"""หนังสือภายนอก, and the invitation that encloses an agenda."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.documents.blocks import Block, Line, Paper, Turn
from phakhi.documents.content import Letter, Notice
from phakhi.documents.kinds.agenda import items
from phakhi.documents.wording import called, long_date, signed


def letter(content: Letter) -> Paper:
    return Paper("letter.typ", content.subject, content.on, tuple(_blocks(content)))


def notice(content: Notice) -> Paper:
    head = (
        Turn(),
        Line("enclosure", "สิ่งที่ส่งมาด้วย", "หัวระเบียบวาระ"),
        Line("office", "ระเบียบวาระการประชุม", "หัวระเบียบวาระ"),
        Line("title", _meeting_of(content.letter.subject), "หัวระเบียบวาระ"),
    )
    blocks = (*_blocks(content.letter), *head, *items(content.agenda))
    return Paper("notice.typ", content.letter.subject, content.letter.on, blocks)


def _meeting_of(subject: str) -> str:
    """An agenda is of a meeting; only its letter invites."""
    for invites in ("ขอเชิญประชุม", "ขอแก้ไขกำหนดการประชุม"):
        subject = subject.removeprefix(invites)
    return subject


def _blocks(content: Letter) -> Iterator[Block]:
    if content.secrecy:
        yield Line("secrecy", content.secrecy, "ชั้นความลับ")
    if content.speed:
        yield Line("speed", content.speed, "ชั้นความเร็ว")
    yield Line("number", called("ที่ ", content.number or "………………"), "เลขที่หนังสือ")
    yield Line("sender", f"{content.office}\n{content.address}".strip(), "ส่วนราชการ")
    yield Line("date", long_date(content.on, "………………………"), "วันที่")
    yield Line("field", content.subject, "ชื่อเรื่อง", "เรื่อง")
    yield Line("field", content.to, "ผู้รับ", "เรียน")
    yield from _fields("อ้างถึง", content.references)
    yield from _fields("สิ่งที่ส่งมาด้วย", content.enclosures)
    for number, text in enumerate(content.paragraphs, 1):
        yield Line("body" if number > 1 else "opening", text, f"ย่อหน้าที่ {number}")
    yield Line("closing", content.closing, "คำลงท้าย")
    yield signed(content.signer)
    phone = called("โทร. ", content.phone) if content.phone else ""
    yield Line("owner", f"{content.owner}\n{phone}".strip(), "เจ้าของเรื่อง")


def _fields(label: str, texts: tuple[str, ...]) -> Iterator[Block]:
    """One is written on; several are counted, under one label."""
    for number, text in enumerate(texts, 1):
        counted = f"{number}. {text}" if len(texts) > 1 else text
        yield Line("field", counted, f"{label} {number}", label if number == 1 else "")
