"""The pages of the room, as the people open them who need them."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from phakhi.documents.docx import write_docx
from phakhi.documents.signing import verify_pdf
from phakhi.papers import services
from phakhi.papers.looks import look_for
from phakhi.papers.making import file_of
from phakhi.papers.models import Letterhead, Number, Paper
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_papers import (
    make_book,
    make_letter,
    make_number,
    make_numbered,
    make_office,
    make_paper,
    make_sent_up,
)
from tests.papers.people import clerk, holder, url

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32


def test_a_stranger_finds_only_what_was_issued_in_public() -> None:
    office = make_office()
    hidden, shown = make_numbered(office), make_numbered(office, is_public=True)
    services.sign_paper(acting=office.governor_acts, paper=hidden)
    services.sign_paper(acting=office.governor_acts, paper=shown)
    client = Client()
    assert client.get(url("paper", pk=hidden.pk)).status_code == 404
    assert client.get(url("paper", pk=shown.pk)).status_code == 200
    assert client.get(url("pdf", pk=shown.pk)).content == file_of(shown)
    assert client.get(url("docx", pk=shown.pk)).status_code == 403
    assert str(hidden.pk) not in client.get(url("index")).content.decode()


def test_a_number_that_is_taken_is_told_beside_its_box_with_the_next_free_one() -> None:
    office = make_office()
    client, acting = clerk(office)
    book, paper = make_book(), make_paper(acting=acting)
    make_number(book, 7)
    typed = {"book": book.pk, "number": "๗", "on": "21/11/2569"}
    answer = client.post(url("number", pk=paper.pk), typed)
    assert answer.status_code == 200
    assert "นม 0017.2/7" in answer.content.decode()
    assert "8" in answer.context["form"].errors["number"][0]
    assert client.post(url("number", pk=paper.pk), typed | {"number": ""}).status_code == 302
    paper.refresh_from_db()
    assert paper.number is not None
    assert paper.number.number == 8


def test_a_number_that_was_reserved_is_chosen_from_the_list() -> None:
    client, acting = clerk(make_office())
    paper, number = make_paper(acting=acting), make_number()
    typed = {"reserved": number.pk, "book": number.book_id, "on": "21/11/2569"}
    assert client.post(url("number", pk=paper.pk), typed).status_code == 302
    paper.refresh_from_db()
    assert paper.number == number


def test_two_who_edit_one_text_see_both_and_lose_nothing() -> None:
    office = make_office()
    client, acting = clerk(office)
    paper = make_paper(acting=acting)
    form = client.get(url("edit", pk=paper.pk)).context["form"]
    typed = {name: form.initial[name] for name in form.fields} | {"version": paper.version}
    assert client.post(url("edit", pk=paper.pk), typed | {"subject": "ของคนแรก"}).status_code == 302
    late = client.post(url("edit", pk=paper.pk), typed | {"subject": "ของคนที่สอง"})
    page = late.content.decode()
    assert late.status_code == 409
    assert "ของคนแรก" in page
    assert "ของคนที่สอง" in page
    paper.refresh_from_db()
    assert paper.title == "ของคนแรก"


def test_the_usual_chain_is_offered_and_may_be_changed() -> None:
    office = make_office()
    client, acting = clerk(office)
    services.set_chain(acting=office.head_acts, kind="letter", posts=[office.head, office.governor])
    paper = make_paper(acting=acting)
    assert client.post(url("ready", pk=paper.pk)).status_code == 409
    form = client.get(url("send_up", pk=paper.pk)).context["form"]
    assert [form.initial[f"post_{place}"] for place in (1, 2)] == [office.head, office.governor]
    shown = form.fields["post_1"].finder.shown([office.governor])[0]
    answer = client.post(url("send_up", pk=paper.pk), {"post_1": shown, "version": paper.version})
    assert answer.status_code == 302, answer.context["form"].errors
    assert [step.post for step in paper.steps.all()] == [office.governor]


def test_a_hand_corrects_the_text_while_it_agrees() -> None:
    office = make_office()
    paper, _steps = make_sent_up(office)
    client = holder(office.head, "office_head")
    page = client.get(url("answer", pk=paper.pk) + "?text=1")
    words = page.context["words"]
    typed = {name: words.initial[name] for name in words.fields}
    typed |= {"verdict": "amends", "subject": "แก้โดยหัวหน้า", "version": paper.version}
    answer = client.post(url("answer", pk=paper.pk) + "?text=1", typed)
    assert answer.status_code == 302
    paper.refresh_from_db()
    assert paper.content["subject"] == "แก้โดยหัวหน้า"
    assert "แก้โดยหัวหน้า" in client.get(url("paper", pk=paper.pk)).content.decode()


def test_a_chip_keeps_the_words_that_were_searched_for() -> None:
    client, acting = clerk(make_office())
    make_paper(acting=acting)
    chips = client.get(url("index") + "?q=รายชื่อ").context["chips"]
    assert all("q=" in chip["url"] for chip in chips)


def test_a_return_without_a_note_is_told_beside_its_box() -> None:
    office = make_office()
    paper, _steps = make_sent_up(office)
    client = holder(office.head, "office_head")
    answer = client.post(url("answer", pk=paper.pk), {"verdict": "returns", "note": " "})
    assert answer.status_code == 200
    assert "note" in answer.context["form"].errors


def test_a_paper_waits_on_the_page_of_whoever_must_act() -> None:
    office = make_office()
    circulating, _steps = make_sent_up(office)
    ready = make_numbered(office)
    head, governor = holder(office.head, "office_head"), holder(office.governor, "governor")
    waiting = [row["paper"].pk for row in head.get(url("index")).context["waiting"]]
    assert circulating.pk in waiting
    waiting = [row["paper"].pk for row in governor.get(url("index")).context["waiting"]]
    assert waiting == [ready.pk]


def test_the_governor_signs_on_the_page_and_what_follows_is_the_kept_file() -> None:
    office = make_office()
    paper = make_numbered(office)
    client = holder(office.governor, "governor")
    page = client.get(url("sign", pk=paper.pk))
    assert "ผู้ว่าราชการจังหวัดนครราชสีมา" in page.content.decode()
    typed = {"post": str(office.governor.pk), "version": paper.version}
    assert client.post(url("sign", pk=paper.pk), typed).status_code == 200  # not read yet
    assert client.post(url("sign", pk=paper.pk), typed | {"has_read": "on"}).status_code == 302
    paper.refresh_from_db()
    assert (paper.state, paper.signed_how) == ("issued", "click")
    assert client.get(url("pdf", pk=paper.pk)).content == file_of(paper)
    assert client.get(url("sign", pk=paper.pk)).status_code == 409


def test_a_signature_with_a_key_stands_in_the_file() -> None:
    office = make_office()
    paper = make_numbered(office)
    client = holder(office.governor, "governor")
    typed = {"post": str(office.governor.pk), "has_read": "on", "version": paper.version}
    wrong = SimpleUploadedFile("key.p12", b"no key")
    refused = client.post(url("sign_key", pk=paper.pk), typed | {"key": wrong, "password": "x"})
    assert refused.status_code == 200
    assert "key" in refused.context["form"].errors
    assert client.post(url("sign_key", pk=paper.pk), typed | {"demo": "on"}).status_code == 302
    paper.refresh_from_db()
    assert paper.signed_how == "digital"
    (report,) = verify_pdf(file_of(paper), [])
    assert report.intact
    assert report.whole_document


def test_a_returned_file_is_compared_and_the_ticked_changes_are_taken() -> None:
    office = make_office()
    client, acting = clerk(office)
    paper = make_paper(acting=acting)
    corrected = make_letter(
        subject="ขอให้ส่งรายชื่อผู้แทน", paragraphs=("ด้วยจังหวัดจะแต่งตั้งคณะทำงาน", "จึงเรียนมาเพื่อทราบ")
    )
    word = SimpleUploadedFile("กลับมา.docx", write_docx(corrected, look_for(paper)))
    assert client.post(url("returned", pk=paper.pk), {"upload": word}).status_code == 302
    rows = client.get(url("returned", pk=paper.pk)).context["rows"]
    assert [row["fits"] for row in rows] == [True, True]
    paper.refresh_from_db()
    typed = {"take": [row["number"] for row in rows], "version": paper.version}
    assert client.post(url("take", pk=paper.pk), typed).status_code == 302
    paper.refresh_from_db()
    assert paper.title == paper.content["subject"] == "ขอให้ส่งรายชื่อผู้แทน"
    assert paper.content["paragraphs"][1] == "จึงเรียนมาเพื่อทราบ"
    assert client.get(url("returned", pk=paper.pk)).context["rows"] == []


def test_a_file_that_is_no_word_file_is_told_beside_its_box() -> None:
    office = make_office()
    client, acting = clerk(office)
    paper = make_paper(acting=acting)
    broken = SimpleUploadedFile("กลับมา.docx", b"PK\x03\x04 broken")
    answer = client.post(url("returned", pk=paper.pk), {"upload": broken})
    assert answer.status_code == 200
    assert "upload" in answer.context["form"].errors
    paper.refresh_from_db()
    assert paper.returned is None


def test_the_register_of_a_year_is_a_file_for_excel() -> None:
    client, _acting = clerk(make_office())
    number = make_number(make_book(), 3)
    answer = client.get(url("book_file", pk=number.book_id, ending="csv"))
    assert number.text.encode() in b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_a_number_is_made_void_with_its_reason() -> None:
    client, _acting = clerk(make_office())
    number = make_number()
    assert client.post(url("void", pk=number.pk), {"why": ""}).status_code == 200
    assert client.post(url("void", pk=number.pk), {"why": "พิมพ์ผิด"}).status_code == 302
    assert Number.objects.get(pk=number.pk).state == "void"


def test_the_emblem_is_the_provinces_own_file() -> None:
    office = make_office()
    client = holder(office.head, "office_head")
    word = SimpleUploadedFile("emblem.png", b"no picture")
    refused = client.post(url("letterhead"), {"emblem": word})
    assert "emblem" in refused.context["form"].errors
    assert not Letterhead.objects.exists()
    assert client.post(url("letterhead"), {"office": "สำนักงานจังหวัดตัวอย่าง"}).status_code == 302
    assert client.get(url("sample")).content.startswith(PNG[:8])


def test_the_office_writes_a_letter_of_its_own() -> None:
    client, acting = clerk(make_office())
    typed = {"subject": "ขอเชิญประชุม", "to": "ประธานหอการค้า", "paragraphs": "ด้วย\n\nจึงเรียนมา"}
    assert client.post(url("write"), typed).status_code == 302
    paper = Paper.objects.get()
    assert paper.content["paragraphs"] == ["ด้วย", "จึงเรียนมา"]
    assert paper.drafted_by == acting.person_id
    assert Party.objects.filter(pk=paper.subject_id).exists()


def test_a_paper_is_found_by_its_number_in_thai_digits() -> None:
    client, acting = clerk(make_office())
    paper = make_paper(acting=acting)
    services.give_number(acting=make_acting(), paper=paper, number=make_number(number=41))
    found = client.get(url("index") + "?q=๔๑").context["rows"]
    assert [row[0].pk for row in found] == [paper.pk]
