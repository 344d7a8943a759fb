from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from phakhi.core.errors import BadInput
from phakhi.core.thai import thai_digits
from phakhi.documents.blocks import units
from phakhi.documents.content import Content, Look, Signer
from phakhi.documents.kinds import compose
from phakhi.documents.preview import pages_as_png
from phakhi.documents.typesetting import typeset
from tests.documents import samples
from tests.documents.reading import opened, page_text, pages, squeezed, text

KINDS = samples.every_kind()


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_the_content_can_be_found_in_the_pdf(kind: str):
    found = squeezed(text(typeset(KINDS[kind])))
    said = [words for block in compose(KINDS[kind]).blocks for _, words in units(block)]
    for words in said:
        for part in re.split(r"[\s…]+", thai_digits(words)):
            assert squeezed(part) in found or "http" in part, part


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_pdf_a_2b_with_embedded_fonts_and_a_title(kind: str):
    reader = opened(typeset(KINDS[kind]))
    catalogue = reader.trailer["/Root"]
    metadata = catalogue["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part[=>\"]+2", metadata)
    assert re.search(r"pdfaid:conformance[=>\"]+B", metadata)
    assert re.search(r"pdfuaid:part[=>\"]+1", metadata)
    assert catalogue["/OutputIntents"][0]["/DestOutputProfile"].get_data()
    assert catalogue["/Lang"] == "th-TH"
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_the_same_content_gives_the_same_bytes():
    assert typeset(samples.order()) == typeset(samples.order())
    assert typeset(samples.order()) != typeset(samples.order(title="แต่งตั้งคณะทำงานอื่น"))


def test_no_invisible_mark_is_left_in_the_text():
    told = "".join(page.extract_text() for page in opened(typeset(samples.order())).pages)
    assert not {"\u200b", "\u2060", "\u00a0"} & set(told)


def test_pages_after_the_first_are_numbered_in_thai_digits():
    first, second, third = pages(typeset(samples.minutes()))
    assert "- ๑ -" not in first
    assert second.startswith("- ๒ -")
    assert third.startswith("- ๓ -")


def test_three_hundred_members_run_over_pages_with_the_head_repeated():
    pdf = opened(typeset(samples.order(300)))
    first, second, *_, last_but_one, last = pdf.pages
    assert len(pdf.pages) > 10
    assert "องค์ประกอบ ๑." in page_text(first)
    assert "องค์ประกอบ (ต่อ) " in page_text(second)
    assert "๓๐๐. " in page_text(last_but_one) + page_text(last)


def test_the_attendance_list_repeats_its_head_and_ends_with_lines_to_write_on():
    told = pages(typeset(samples.attendance(40)))
    assert all("ลำดับ" in page and "ลายมือชื่อ" in page for page in told)
    assert "๔๕" in told[-1]


def test_the_enclosed_agenda_is_counted_from_its_own_first_page():
    letter, agenda = pages(typeset(samples.notice()))
    assert letter.startswith("ที่ นม ๐๐๑๗.๒/ว ๔๕๖๗")
    assert agenda.startswith("สิ่งที่ส่งมาด้วย")


def test_who_acts_for_the_governor_signs_over_the_post_stood_in_for():
    told = text(typeset(samples.order(signer=samples.ACTING)))
    assert (
        "(นางสาวประภาพร เพียงสมมุติ) รองผู้ว่าราชการจังหวัด รักษาราชการแทน ผู้ว่าราชการจังหวัดนครราชสีมา" in told
    )
    behalf = replace(samples.ACTING, capacity="on_behalf")
    assert "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน" in text(typeset(samples.order(signer=behalf)))


def test_an_order_says_from_when_it_holds():
    assert "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป" in text(typeset(samples.order()))
    later = samples.order(effective_on=date(2026, 11, 1))
    assert "ทั้งนี้ ตั้งแต่วันที่ ๑ พฤศจิกายน ๒๕๖๙ เป็นต้นไป" in text(typeset(later))


def test_an_unsigned_order_leaves_number_and_day_to_be_written():
    told = text(typeset(samples.order(number="", signed_on=None)))
    assert re.search(r"สั่ง ณ วันที่ …+ พ.ศ. …+", told)
    assert re.search("ที่ …+/…+ เรื่อง", told)


def test_payments_are_summed_in_figures_and_words():
    told = squeezed(text(typeset(samples.payment(2))))
    assert squeezed("รวมเงินทั้งสิ้น (สองพันห้าร้อยเอ็ดบาทถ้วน)") in told
    assert "๒,๕๐๑.๐๐" in told


def test_arabic_digits_where_the_province_wants_them():
    told = text(typeset(samples.order(), Look(thai_digits=False)))
    assert "1234/2569" in told
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set(told)


def test_an_address_keeps_its_own_digits():
    told = pages(typeset(samples.agenda()))[0]
    assert "https://meet.example.go.th/j/98765432100" in told  # and is not broken over two lines


def test_a_watermark_lies_under_every_page():
    told = pages(typeset(samples.minutes(), Look(watermark="ตัวอย่าง ห้ามใช้อ้างอิง")))
    assert all("ตัวอย่าง" in squeezed(page) for page in told)


def test_the_emblem_is_drawn_only_when_one_is_given():
    def images(look: Look) -> int:
        pdf = opened(typeset(samples.order(), look))
        return sum("/XObject" in page["/Resources"] for page in pdf.pages)

    assert (images(Look()), images(Look(emblem=samples.PICTURE))) == (0, 1)


@pytest.mark.parametrize("emblem", [b"<svg/>", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a"])
def test_an_emblem_that_is_no_picture_is_refused(emblem: bytes):
    with pytest.raises(BadInput, match="document_emblem"):
        typeset(samples.order(), Look(emblem=emblem))


def test_an_unknown_font_falls_back_to_sarabun():
    reader = opened(typeset(samples.order(), Look(font="TH Nowhere")))
    names = {font["/BaseFont"] for font in reader.pages[0]["/Resources"]["/Font"].values()}
    assert any("SarabunThai" in name for name in names)


def test_previews_are_pictures_one_a_page():
    made = pages_as_png(samples.minutes(), Look(), 30)
    assert len(made) == 3
    assert all(page.startswith(b"\x89PNG") for page in made)


@pytest.mark.parametrize("kind", ["order", "letter", "memo", "minutes"])
def test_a_paper_without_optional_parts_is_set(kind: str):
    bare: dict[str, Content] = {
        "order": samples.order(1, reason="", basis="", duties=(), signer=Signer("", "")),
        "letter": samples.letter(number="", on=None, references=(), enclosures=(), address=""),
        "memo": samples.memo(number="", on=None, endorsements=(), phone="", speed=""),
        "minutes": samples.minutes(present=(), absent=(), others=(), items=(), ends=None,
                                   checked_by=None, approved="", place=""),
    }  # fmt: skip
    assert len(pages(typeset(bare[kind]))) == 1


def test_secrecy_stands_at_head_and_foot():
    told = text(typeset(samples.letter(secrecy="ลับ", speed="ด่วนที่สุด")))
    assert told.count("ลับ") == 2
    assert "ด่วนที่สุด" in told


def test_headings_with_nothing_under_them_do_not_leave_half_a_page_empty():
    """Not one long chain that jumps to the next page together."""
    minutes = samples.minutes(present=(), absent=(), others=())
    bare = replace(
        minutes.items[0], title="เรื่อง", paragraphs=(), children=(), resolution="", dissent=()
    )
    items = tuple(replace(bare, number=str(number)) for number in range(1, 61))
    first, *_ = pages(typeset(replace(minutes, items=items)))
    assert "ระเบียบวาระที่ ๑๐" in first


def test_no_heading_of_the_minutes_stands_without_a_word_under_it():
    minutes = samples.minutes()
    bare = replace(minutes.items[0], number="6", paragraphs=(), resolution="")
    told = text(typeset(replace(minutes, items=(*minutes.items, bare))))
    assert told.count("- ไม่มี -") == 1
    assert "- ไม่มี -" not in text(typeset(minutes))


def test_urgency_is_red_and_twice_as_large():
    """ระเบียบงานสารบรรณ ข้อ 28: red, not under 32 points of a font of which 16 are usual."""
    page = opened(typeset(samples.letter(speed="ด่วนที่สุด"))).pages[0]
    seen: dict[str, float] = {}
    page.extract_text(
        visitor_text=lambda t, _cm, tm, _f, size: seen.update({t.strip(): size * tm[0]})
    )
    assert seen
    assert b"0.6901961" in page.get_contents().get_data()


def test_the_enclosed_agenda_names_the_meeting_and_does_not_invite():
    notice = samples.notice()
    letter = replace(notice.letter, subject="ขอเชิญประชุมคณะกรรมการตัวอย่าง ครั้งที่ 1/2569")
    told = pages(typeset(replace(notice, letter=letter)))
    assert any("ขอเชิญประชุม" in page for page in told)
    assert "ขอเชิญประชุม" not in told[-1]
