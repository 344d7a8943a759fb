"""No page of signatures without text: at least the last two lines or rows stand on it, too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from phakhi.documents.content import Content, Signer
from phakhi.documents.docx import write_docx
from phakhi.documents.typesetting import typeset
from tests.documents import samples
from tests.documents.reading import opened, page_text

LINE = "ข้อความที่พอดีหนึ่งบรรทัด"
LONG = "จังหวัดกำหนดให้ภาคีทุกภาคส่วนร่วมกันขับเคลื่อนแผนพัฒนาจังหวัดให้บรรลุเป้าหมายอย่างเป็นรูปธรรม " * 4


def _order(length: int) -> Content:
    """The duties grow line by line, the last of them is long."""
    return samples.order(2, duties=(*[LINE] * length, LONG))


def _members(length: int) -> Content:
    return samples.order(2 + length, duties=(), title="แต่งตั้งคณะทำงาน", basis="")


def _letter(length: int) -> Content:
    return samples.letter(paragraphs=(*[LINE] * length, LONG, "จึงเรียนมาเพื่อโปรดทราบ"))


def _long_end(length: int) -> Content:
    return samples.letter(paragraphs=(*[LINE] * length, LONG))


def _memo(length: int) -> Content:
    return samples.memo(paragraphs=(*[LINE] * length, LONG), endorsements=())


def _minutes(length: int) -> Content:
    made = samples.minutes(present=(), absent=(), others=(), approved=LONG)
    item = replace(made.items[0], paragraphs=(LINE,) * length, resolution="")
    return replace(made, items=(item,))


def _payment(length: int) -> Content:
    return samples.payment(1 + length)


PAPERS: dict[str, tuple[Callable[[int], Content], range, str]] = {
    "order": (_order, range(29, 36, 2), "สั่ง ณ วันที่"),
    "members": (_members, range(4, 13, 2), "สั่ง ณ วันที่"),
    "letter": (_letter, range(3, 19, 3), "ขอแสดงความนับถือ"),
    "long_end": (_long_end, range(4, 18, 3), "ขอแสดงความนับถือ"),
    "memo": (_memo, range(14, 24, 2), "(นางสาวกานดา"),
    "minutes": (_minutes, range(12, 24, 3), "(นางสาวกานดา"),
    "payment": (_payment, range(4, 12, 2), "(นางสาวกานดา"),
}


def _lines(page: Any) -> list[str]:
    told = [line.strip() for line in page.extract_text().splitlines()]
    return [line for line in told if line.strip("…- ๐๑๒๓๔๕๖๗๘๙")]


@pytest.mark.parametrize("kind", PAPERS)
def test_the_page_of_the_signature_holds_text(kind: str) -> None:
    make, lengths, opening = PAPERS[kind]
    spread = set()
    for length in lengths:
        pages = opened(typeset(make(length))).pages
        told = _lines(pages[-1])
        place = next(at for at, line in enumerate(told) if line.startswith(opening))
        assert place >= 2, (length, told)
        spread.add(len(pages))
    assert len(spread) > 1  # the lengths pass the end of a page


@pytest.mark.parametrize("kind", ["letter", "memo", "minutes"])
def test_no_more_than_the_end_goes_with_it(kind: str) -> None:
    """The page before is full but for the lines that went."""
    make, lengths, _ = PAPERS[kind]
    full = max(len(_lines(opened(typeset(make(length))).pages[0])) for length in lengths)
    for length in lengths:
        pages = opened(typeset(make(length))).pages
        if len(pages) > 1:
            assert len(_lines(pages[0])) >= full - 16, length


def test_rows_that_went_on_stand_under_their_head_again() -> None:
    told = [
        " ".join(_lines(pages[-1]))
        for length in (8, 10)
        if len(pages := opened(typeset(_members(length))).pages) > 1
    ]
    assert told
    assert all("(ต่อ)" in words for words in told)


def test_a_signature_made_without_a_pen_has_no_line_for_one() -> None:
    signer = replace(samples.GOVERNOR, mark="ลงนามทางอิเล็กทรอนิกส์\n1 ต.ค. 2569 เวลา 09.00 น.")
    told = opened(typeset(samples.order(2, signer=signer))).pages[-1].extract_text()
    assert "…" not in told
    assert told.index("ลงนามทางอิเล็กทรอนิกส์") < told.index(f"({samples.GOVERNOR.name})")


def test_a_signer_whose_post_is_endless_stays_on_the_page() -> None:
    pdf = opened(typeset(samples.order(2, signer=Signer("นายสมมุติ", "ตำแหน่ง" * 400))))
    assert page_text(pdf.pages[-1]).count("ตำแหน่ง") == 400


def test_word_keeps_the_last_lines_with_the_signature() -> None:
    document = Document(BytesIO(write_docx(samples.letter())))
    told = {p.text: p.paragraph_format.keep_with_next for p in document.paragraphs}
    last, before = samples.letter().paragraphs[-1], samples.letter().paragraphs[-2]
    assert all(kept for text, kept in told.items() if text.startswith(("จึงเรียน", "ขอแสดง")))
    assert any(kept and text.startswith(before[:4]) for text, kept in told.items())
    assert not any(kept and text.startswith("ตามคำสั่ง") for text, kept in told.items())
    assert last
