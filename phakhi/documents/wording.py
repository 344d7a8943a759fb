"""Sentences and dates that the papers share."""

from __future__ import annotations

from datetime import date, datetime

from phakhi.core.thai import format_date, format_time
from phakhi.documents.blocks import Signed
from phakhi.documents.content import Attendee, Signer

BLANK_DATE = "……………… พ.ศ. ………"
_CAPACITIES = {"acting": "รักษาราชการแทน", "on_behalf": "ปฏิบัติราชการแทน"}


def post_lines(post: str, capacity: str = "", for_post: str = "") -> tuple[str, ...]:
    """ "รองผู้ว่าราชการจังหวัด รักษาราชการแทน", then the post stood in for."""
    word = _CAPACITIES.get(capacity, "")
    return tuple(line for line in (f"{post} {word}".strip(), for_post if word else "") if line)


def signed(signer: Signer, where: str = "ผู้ลงนาม", role: str = "") -> Signed:
    lines = post_lines(signer.post, signer.capacity, signer.for_post)
    return Signed(signer.name, lines, where, role, mark=signer.mark)


def long_date(day: date | None, blank: str = BLANK_DATE) -> str:
    return format_date(day) if day else blank


def era_date(day: date | None) -> str:
    return format_date(day, style="era") if day else BLANK_DATE


def meeting_time(starts: datetime, ends: datetime | None = None) -> str:
    day = format_date(starts, style="weekday")
    until = f" – {format_time(ends)}" if ends else ""
    opening = format_time(starts).removesuffix(" น.") if ends else format_time(starts)
    return f"{day} เวลา {opening}{until}"


def seated(rows: tuple[Attendee, ...]) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (f"{number}.", row.name, posted(row), row.seat) for number, row in enumerate(rows, 1)
    )


def posted(row: Attendee, gap: str = " ") -> str:
    return f"{row.post}{gap}(แทน {row.stands_for})".strip() if row.stands_for else row.post


def called(word: str, name: str) -> str:
    """The word once: a caller may have written it already."""
    return name if name.startswith(word) else word + name


def numbered(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{number}.", text) for number, text in enumerate(texts, 1))


def is_day(moment: date, other: date | None) -> bool:
    return other is not None and moment == other
