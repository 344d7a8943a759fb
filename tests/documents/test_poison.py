"""All text is data: nothing a person types is read as markup, nothing of it is lost unseen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.documents.content import Content, Look
from phakhi.documents.docx import compare_docx, write_docx
from phakhi.documents.typesetting import NO_GLYPH, typeset
from tests.documents import samples
from tests.documents.reading import squeezed, text

MARKUP = (
    '#read("/etc/passwd")',
    '#import "@preview/x:0.1.0"',
    "*bold* _thin_ @ref <label> $x^2$ `raw` ~ -- --- ... '",
    "= heading",
    "- list + more / term: it",
    "\\u{1f600} \\ \\n // comment /* more */",
    "]]}} {{ #{ [",
    "</w:t></w:p><script>alert(1)</script>",
    "% ( ) << >> endobj stream",
)


@pytest.mark.parametrize("poison", MARKUP)
def test_markup_stands_on_the_page_as_it_was_typed(poison: str):
    told = text(typeset(samples.order(title=poison, duties=(poison,)), Look(thai_digits=False)))
    assert squeezed(told).count(squeezed(poison)) >= 2


@pytest.mark.parametrize("poison", MARKUP)
def test_markup_comes_back_from_a_docx_as_it_was_typed(poison: str):
    order = samples.order(title=poison, duties=(poison,))
    assert compare_docx(order, write_docx(order)) == []


def test_control_and_direction_changing_characters_are_dropped():
    told = text(typeset(samples.order(title="ก\x00\x07\u202eข\u200fค\ufeff\uffffง")))
    assert "เรื่อง กขคง" in told


@pytest.mark.parametrize("sign", ["😀", "漢", "שלום", "\u0e5c", "\ue000"])
def test_what_no_font_can_draw_is_shown_as_a_box_never_left_out(sign: str):
    told = text(typeset(samples.order(title=f"ก่อน {sign} หลัง")))
    assert NO_GLYPH in told or sign in told


def test_the_docx_keeps_what_word_can_draw():
    order = samples.order(title="ขอบคุณ 😀 漢 שלום")
    assert compare_docx(order, write_docx(order)) == []


def test_a_title_of_four_hundred_characters_and_a_word_without_end_stay_on_the_page():
    long = "การขับเคลื่อนแผนพัฒนาจังหวัดแบบมีส่วนร่วม" * 10
    assert squeezed(long) in squeezed(text(typeset(samples.order(title=long))))
    endless = samples.order(title="ก" * 400, reason="x" * 400)
    assert squeezed("x" * 400) in squeezed(text(typeset(endless)))


@given(st.text(max_size=60))
@settings(max_examples=15, deadline=None)
def test_any_text_can_be_set_and_written(said: str):
    papers: tuple[Content, ...] = (
        samples.order(2, title=said),
        samples.memo(subject=said, to=said),
    )
    for paper in papers:
        assert typeset(paper, Look(watermark=said)).startswith(b"%PDF-")
        assert compare_docx(paper, write_docx(paper)) == []
