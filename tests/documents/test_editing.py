"""A paper goes to a clerk as DOCX, comes back, and what was changed is found."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from phakhi.core.errors import BadInput
from phakhi.documents.content import Look
from phakhi.documents.docx import Difference, compare_docx, write_docx
from tests.documents import samples

KINDS = samples.every_kind()


def _edited(content: Any, edit: Callable[[Any], object], look: Look = Look()) -> bytes:  # noqa: B008
    document = Document(BytesIO(write_docx(content, look)))
    edit(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _paragraph(document: Any, starting: str) -> Any:
    return next(p for p in document.paragraphs if p.text.startswith(starting))


@pytest.mark.parametrize("thai_digits", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_paper_has_no_differences(kind: str, thai_digits: bool):
    returned = write_docx(KINDS[kind], Look(thai_digits=thai_digits))
    assert compare_docx(KINDS[kind], returned) == []


def test_exactly_the_edited_paragraph_is_found():
    def edit(document: Any) -> None:
        run = _paragraph(document, "จึงเรียนมา").runs[-1]
        run.text = run.text.replace("พร้อมเพรียงกัน", "พร้อมหน้ากัน")

    (found,) = compare_docx(samples.letter(), _edited(samples.letter(), edit))
    assert (found.kind, found.where) == ("changed", "ย่อหน้าที่ 3")
    assert "พร้อมเพรียงกัน" in found.before
    assert "พร้อมหน้ากัน" in found.after


def test_a_member_taken_out_is_found_and_moves_nobody_else():
    def edit(document: Any) -> None:
        row = document.tables[0].rows[3]._tr
        row.getparent().remove(row)
        for number, kept in enumerate(document.tables[0].rows, 1):
            kept.cells[0].paragraphs[0].runs[0].text = f"{number}."

    order = samples.order(12)
    (found,) = compare_docx(order, _edited(order, edit))
    assert (found.kind, found.where) == ("removed", "รายชื่อ ลำดับที่ 4.")
    assert order.members[3].name in found.before


def test_a_member_whose_name_was_corrected_is_found():
    def edit(document: Any) -> None:
        document.tables[0].rows[4].cells[1].paragraphs[0].runs[0].text = "นางประภาพร นาดีงาม"

    order = samples.order(12)
    (found,) = compare_docx(order, _edited(order, edit))
    assert (found.kind, found.where) == ("changed", "รายชื่อ ลำดับที่ 5.")
    assert "นาดีงาม" in found.after


def test_an_added_duty_is_found_where_it_stands():
    def edit(document: Any) -> None:
        last = _paragraph(document, "๔.")
        last.insert_paragraph_before("๔.\tจัดทำรายงานประจำปีเสนอต่อสาธารณะ")

    (found,) = compare_docx(samples.order(), _edited(samples.order(), edit))
    assert (found.kind, found.where) == ("added", "หลัง หน้าที่และอำนาจ ข้อ 3.")
    assert "จัดทำรายงานประจำปี" in found.after


def test_a_changed_figure_in_a_sentence_is_found():
    def edit(document: Any) -> None:
        run = _paragraph(document, "ด้วยกลุ่มงาน").runs[-1]
        run.text = run.text.replace("๑๒,๕๐๐", "๑๓,๕๐๐")

    (found,) = compare_docx(samples.memo(), _edited(samples.memo(), edit))
    assert found.kind == "changed"
    assert "๑๓,๕๐๐" in found.after


def test_spaces_and_empty_paragraphs_are_no_differences():
    def edit(document: Any) -> None:
        document.paragraphs[3].insert_paragraph_before("   ")
        run = _paragraph(document, "ตามคำสั่ง").runs[-1]
        run.text = run.text.replace(" ", "  ")

    assert compare_docx(samples.letter(), _edited(samples.letter(), edit)) == []


def test_tracked_changes_are_read_as_accepted():
    def edit(document: Any) -> None:
        from docx.oxml.parser import parse_xml

        word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        paragraph = _paragraph(document, "จึงเรียนมา")._p
        for run in list(paragraph.findall(qn("w:r"))):
            paragraph.remove(run)
        paragraph.append(
            parse_xml(
                f"<w:del {word} w:id='1' w:author='ก'><w:r><w:delText>เดิม</w:delText></w:r></w:del>"
            )
        )
        paragraph.append(
            parse_xml(
                f"<w:ins {word} w:id='2' w:author='ก'><w:r><w:t>จึงเรียนมาใหม่</w:t></w:r></w:ins>"
            )
        )

    (found,) = compare_docx(samples.letter(), _edited(samples.letter(), edit))
    assert found.after == "จึงเรียนมาใหม่"


def test_everything_replaced_is_everything_changed():
    returned = _edited(samples.memo(), lambda d: [p.clear() for p in d.paragraphs])
    found = compare_docx(samples.memo(), returned)
    assert {difference.kind for difference in found} == {"removed"}
    assert Difference("removed", "หัวเรื่อง", "บันทึกข้อความ", "") in found


def test_thai_font_and_both_sizes_are_set():
    document = Document(BytesIO(write_docx(samples.letter(), Look(font="TH Sarabun New"))))
    properties = document.styles["Normal"].element.rPr
    fonts = properties.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs")} == {
        "TH Sarabun New"
    }
    for size in ("w:sz", "w:szCs"):
        assert properties.find(qn(size)).get(qn("w:val")) == "32"
    assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH"


def test_a_font_that_is_drawn_larger_is_set_smaller():
    document = Document(BytesIO(write_docx(samples.letter(), Look(font="Sarabun"))))
    assert document.styles["Normal"].element.rPr.find(qn("w:szCs")).get(qn("w:val")) == "25"


def test_paragraphs_are_spread_the_thai_way():
    document = Document(BytesIO(write_docx(samples.letter())))
    spread = _paragraph(document, "ตามคำสั่ง")._p.pPr.find(qn("w:jc"))
    assert spread.get(qn("w:val")) == "thaiDistribute"


def test_the_head_of_an_attendance_list_comes_back_on_every_page():
    document = Document(BytesIO(write_docx(samples.attendance())))
    assert document.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_watermark_and_page_number_stand_in_the_header():
    document = Document(BytesIO(write_docx(samples.order(), Look(watermark="ตัวอย่าง"))))
    section = document.sections[0]
    assert "ตัวอย่าง" in section.first_page_header.paragraphs[0].text
    assert "PAGE" in section.header._element.xml


def test_the_emblem_is_put_in_and_a_broken_one_refused():
    assert (
        compare_docx(samples.order(), write_docx(samples.order(), Look(emblem=samples.PICTURE)))
        == []
    )
    with pytest.raises(BadInput, match="document_emblem"):
        write_docx(samples.order(), Look(emblem=b"nothing"))


# CT_PPrBase and CT_RPr of ECMA-376: Word refuses a file whose properties stand in another order.
PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
).split()
RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
).split()


@pytest.mark.parametrize("kind", KINDS)
def test_word_finds_properties_in_the_order_of_its_schema(kind: str):
    content = samples.letter(secrecy="ลับ", speed="ด่วน") if kind == "letter" else KINDS[kind]
    look = Look(watermark="ตัวอย่าง", emblem=samples.PICTURE)
    document = Document(BytesIO(write_docx(content, look)))
    section = document.sections[0]
    roots = [document.element, document.styles["Normal"].element]
    for part in (section.header, section.footer, section.first_page_header):
        roots.append(part._element)
    for root in roots:
        for tag, order in (("w:pPr", PARAGRAPH), ("w:rPr", RUN)):
            for properties in root.iter(qn(tag)):
                names = [child.tag.partition("}")[2] for child in properties]
                assert names == sorted(names, key=order.index), names


@pytest.mark.parametrize("kind", KINDS)
def test_bold_and_size_are_said_for_thai_letters_too(kind: str):
    document = Document(BytesIO(write_docx(KINDS[kind])))
    for run in document.element.iter(qn("w:rPr")):
        assert (run.find(qn("w:b")) is None) == (run.find(qn("w:bCs")) is None)
        sizes = [run.find(qn(tag)) for tag in ("w:sz", "w:szCs")]
        assert len({None if size is None else size.get(qn("w:val")) for size in sizes}) == 1


def test_a_rule_stands_under_the_title_of_an_order():
    document = Document(BytesIO(write_docx(samples.order())))
    title = next(n for n, p in enumerate(document.paragraphs) if p.text.startswith("เรื่อง"))
    assert document.paragraphs[title + 1]._p.pPr.find(qn("w:pBdr")) is not None


def test_both_labels_of_a_memo_line_are_bold():
    document = Document(BytesIO(write_docx(samples.memo())))
    line = _paragraph(document, "ที่ ")
    assert [run.text for run in line.runs if run.bold] == ["ที่", "วันที่"]


def test_secrecy_stands_on_every_page():
    document = Document(BytesIO(write_docx(samples.letter(secrecy="ลับ"))))
    section = document.sections[0]
    for part in (section.header, section.footer, section.first_page_footer):
        assert "ลับ" in "".join(p.text for p in part.paragraphs)


def _zip(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    "returned",
    [
        b"",
        b"%PDF-1.7",
        _zip(other=b"x"),
        _zip(word__document_xml=b""),
        _zip(word__document_xml=b"<a>"),
        _zip(word__document_xml=b"<a/>"),
        _zip(
            word__document_xml=b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
        ),
        write_docx(samples.memo())[:5000],
    ],
)
def test_what_is_no_docx_is_refused(returned: bytes):
    with pytest.raises(BadInput, match="document_not_docx"):
        compare_docx(samples.memo(), returned)


def test_a_zip_bomb_is_refused_before_it_unfolds():
    with pytest.raises(BadInput, match="document_too_large"):
        compare_docx(samples.memo(), _zip(word__document_xml=b" " * (30 * 1024 * 1024)))


def test_a_zip_of_very_many_parts_is_refused():
    many = {f"part{number}": b"" for number in range(2001)}
    with pytest.raises(BadInput, match="document_too_large"):
        compare_docx(samples.memo(), _zip(**many))
