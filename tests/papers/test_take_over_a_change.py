"""Which of the differences of a returned file can be taken into the record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from phakhi.documents.content import Letter, Signer
from phakhi.documents.docx import compare_docx, write_docx
from phakhi.documents.stored import from_json, to_json
from phakhi.papers.editing import editable
from phakhi.papers.taking import place_of, taken
from tests.factories_papers import make_letter

LETTER = make_letter(paragraphs=("ด้วยจังหวัดจะแต่งตั้งคณะทำงาน 2 คณะ", "จึงเรียนมาเพื่อโปรดพิจารณา"))


def taken_over(returned: Letter, record: Letter = LETTER) -> Any:
    content = to_json(record)
    for one in compare_docx(record, write_docx(returned)):
        content = taken(content, one) or content
    return from_json(content)


def test_a_changed_sentence_is_taken_without_the_label_before_it() -> None:
    assert taken_over(replace(LETTER, subject="ขอรายชื่อผู้แทน")).subject == "ขอรายชื่อผู้แทน"


def test_thai_digits_of_the_file_are_the_record_s_own_digits() -> None:
    words = ("ด้วยจังหวัดจะแต่งตั้งคณะทำงาน 3 คณะ", LETTER.paragraphs[1])
    assert taken_over(replace(LETTER, paragraphs=words)).paragraphs == words


def test_a_paragraph_written_in_is_taken_where_it_stands() -> None:
    words = (LETTER.paragraphs[0], "ในการนี้ขอให้ส่งรายชื่อภายในกำหนด", LETTER.paragraphs[1])
    assert taken_over(replace(LETTER, paragraphs=words)).paragraphs == words


def test_a_paragraph_taken_out_goes() -> None:
    words = LETTER.paragraphs[1:]
    assert taken_over(replace(LETTER, paragraphs=words)).paragraphs == words


def test_a_name_under_the_signature_is_only_shown() -> None:
    returned = replace(LETTER, signer=Signer("นายอื่น คนหนึ่ง", "ผู้ว่าราชการจังหวัด"))
    found = compare_docx(LETTER, write_docx(returned))
    assert found
    assert [place_of(to_json(LETTER), one) for one in found] == [None] * len(found)
    assert taken_over(returned) == LETTER


def test_the_words_to_edit_come_in_the_order_of_the_page() -> None:
    """The database keeps a content's fields by their length."""
    stored = to_json(LETTER)
    mixed = {name: stored[name] for name in sorted(stored, key=len)}
    names = [path[-1] for path, _ in editable(mixed)]
    wanted = ["office", "subject", "to", "enclosures", "paragraphs", "closing", "owner"]
    assert [name for name in names if name in wanted] == wanted


def test_words_that_stand_twice_are_left_to_the_clerk() -> None:
    twice = replace(LETTER, paragraphs=("จึงเรียนมา", "จึงเรียนมา"))
    returned = replace(twice, paragraphs=("จึงเรียนมา", "จึงเรียนมาเพื่อทราบ"))
    assert taken_over(returned, twice) == twice
