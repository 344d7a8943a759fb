"""From a phone, without an account: bound to one matter and one purpose, revocable."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from phakhi.core.errors import Forbidden, WrongState
from phakhi.undertakings import services
from phakhi.undertakings.models import DueChange, Instruction, ProgressNote, Undertaking
from tests.factories import make_acting
from tests.factories_parties import make_user
from tests.factories_undertakings import (
    desk,
    jpeg,
    make_instruction,
    make_undertaking,
    speaker_of,
)
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db
YES = {"answer": "yes", "speaker": "นางตัวอย่าง ผู้ตอบ"}


def _url(name: str, row: Any, **parts: Any) -> str:
    return reverse(f"undertakings:{name}", kwargs={"province": row.province.slug, **parts})


def _answer(row: Undertaking) -> str:
    token = services.answer_link(acting=desk(row.body), undertaking=row)
    return _url("answer_by_link", row, token=token)


def _progress(row: Undertaking) -> str:
    token = services.progress_link(acting=desk(row.body), undertaking=row)
    return _url("progress_by_link", row, token=token)


def test_a_member_makes_no_link_for_somebody_else() -> None:
    row = make_undertaking()
    with pytest.raises(Forbidden):
        services.answer_link(acting=make_acting("citizen"), undertaking=row)


def test_what_is_answered_has_no_link_to_answer() -> None:
    row = make_undertaking("accepted")
    with pytest.raises(WrongState):
        services.answer_link(acting=desk(row.body), undertaking=row)


def test_a_token_of_one_purpose_opens_nothing_of_another() -> None:
    row = make_undertaking()
    token = services.answer_link(acting=desk(row.body), undertaking=row)
    assert Client().get(_url("progress_by_link", row, token=token)).status_code == 410
    assert Client().get(_url("instructed", row, token=token)).status_code == 410


def test_a_token_of_this_province_opens_nothing_in_another() -> None:
    row = make_undertaking()
    token = services.answer_link(acting=desk(row.body), undertaking=row)
    other = make_undertaking(body=_body_elsewhere())
    assert Client().get(_url("answer_by_link", other, token=token)).status_code == 410


def _body_elsewhere() -> Any:
    from tests.factories import make_province
    from tests.factories_bodies import make_body

    return make_body(province=make_province("56"))


def test_yes_is_said_once() -> None:
    row = make_undertaking()
    url = _answer(row)
    assert Client().post(url, YES).status_code == 200
    row.refresh_from_db()
    assert (row.state, row.answered_via, row.speaker) == ("accepted", "link", YES["speaker"])
    assert Client().post(url, YES).status_code == 410


def test_a_form_with_a_fault_does_not_use_the_link_up() -> None:
    row = make_undertaking()
    url = _answer(row)
    assert Client().post(url, {"answer": "no"}).status_code == 200
    row.refresh_from_db()
    assert row.state == "proposed"
    assert Client().post(url, {"answer": "no", "reason": "ไม่มีคน"}).status_code == 200
    row.refresh_from_db()
    assert (row.state, row.reason) == ("refused", "ไม่มีคน")


def test_terms_that_cannot_be_leave_the_link_alive() -> None:
    row = make_undertaking()
    url = _answer(row)
    past = {"answer": "terms", "reason": "ก", "due_on": "1/1/2560"}
    assert "DueChange" not in Client().post(url, past).content.decode()
    assert not DueChange.objects.exists()
    assert Client().get(url).status_code == 200


def test_other_terms_by_link_wait_for_the_body() -> None:
    row = make_undertaking()
    url = _answer(row)
    assert Client().post(url, {"answer": "terms", "reason": "ก", "text": "6 จุด"}).status_code == 200
    assert DueChange.objects.get().via == "link"
    assert Client().get(url).status_code == 410


def test_what_was_withdrawn_meanwhile_is_not_answered() -> None:
    row = make_undertaking()
    url = _answer(row)
    services.withdraw_undertaking(acting=desk(row.body), undertaking=row, reason="เปลี่ยนแผน")
    assert Client().get(url).status_code == 410
    assert Client().post(url, YES).status_code == 410


def test_a_new_link_makes_the_old_one_useless() -> None:
    row = make_undertaking()
    old, new = _answer(row), _answer(row)
    assert Client().get(old).status_code == 410
    assert Client().get(new).status_code == 200


def test_progress_with_a_photo_works_many_times_until_it_is_revoked() -> None:
    row = make_undertaking("accepted")
    url = _progress(row)
    for number in range(3):
        photo = SimpleUploadedFile("a.jpg", jpeg())
        sent = {"text": f"จุดที่ {number}", "percent": 10 * number, "photo": photo}
        assert Client().post(url, sent).status_code == 302
    assert ProgressNote.objects.filter(undertaking=row, via="link").count() == 3
    assert services.take_links_back(acting=speaker_of(row.owner), row=row) == 1
    assert Client().post(url, {"text": "อีกจุด"}).status_code == 410


def test_the_link_is_dead_once_the_matter_is_over() -> None:
    row = make_undertaking("working")
    url = _progress(row)
    services.report_done(acting=speaker_of(row.owner), undertaking=row, outcome="ครบ")
    assert Client().get(url).status_code == 410


def test_the_owner_reports_as_done_with_the_link_of_progress() -> None:
    row = make_undertaking("working")
    url = _progress(row)
    done = f"{url}done/"
    assert done in Client().get(url).content.decode()
    assert Client().post(done, {"outcome": " "}).status_code == 200
    row.refresh_from_db()
    assert row.state == "working"
    sent = {"outcome": "ครบ 12 จุด", "photo": SimpleUploadedFile("a.jpg", jpeg())}
    assert Client().post(done, sent).status_code == 200
    row.refresh_from_db()
    assert (row.state, row.outcome, row.percent) == ("done", "ครบ 12 จุด", 100)
    note = ProgressNote.objects.get(undertaking=row, text="ครบ 12 จุด")
    assert note.via == "link" and note.photo is not None
    assert Client().get(done).status_code == 410
    services.confirm_done(acting=desk(row.body), undertaking=row)
    assert row.state == "confirmed"


def test_a_link_to_answer_reports_nothing_as_done() -> None:
    row = make_undertaking()
    token = services.answer_link(acting=desk(row.body), undertaking=row)
    sent = {"outcome": "ครบ"}
    assert Client().post(_url("done_by_link", row, token=token), sent).status_code == 410


def test_what_is_missing_is_said_on_the_same_link() -> None:
    row = make_undertaking("working")
    url = _progress(row)
    assert Client().post(f"{url}done/", {"outcome": "ครบ"}).status_code == 200
    row.refresh_from_db()
    services.send_back(acting=desk(row.body), undertaking=row, reason="ขาดรูปอีก 2 จุด")
    assert "ขาดรูปอีก 2 จุด" in Client().get(url).content.decode()
    assert Client().post(f"{url}done/", {"outcome": "ครบแล้วจริง"}).status_code == 200


def test_the_refused_file_is_told_at_its_field_in_thai() -> None:
    row = make_undertaking("accepted")
    sent = {"text": "ก", "photo": SimpleUploadedFile("a.exe", b"MZ")}
    page = Client().post(_progress(row), sent)
    assert page.status_code == 200
    assert "รูป" in page.content.decode()
    assert not ProgressNote.objects.exists()


def test_the_letter_shows_its_link_once_and_a_text_to_copy() -> None:
    row = make_undertaking()
    officer = client_of(make_user("officer", province=row.province))
    url = _url("letter", row, code=row.public_code)
    assert "data-copy" not in officer.get(url).content.decode()
    page = officer.post(url).content.decode()
    found = re.search(r"/undertakings/answer/[\w-]+/", page)
    assert found
    assert "data-copy" in page
    assert found.group(0) not in officer.get(url).content.decode()


def test_a_unit_acknowledges_and_reports_with_the_same_link() -> None:
    row = make_instruction("given")
    token = services.instruction_link(
        acting=make_acting("officer", province=row.province), instruction=row
    )
    url = _url("instructed", row, token=token)
    assert Client().post(url).status_code == 302
    assert Client().post(url, {"report": "ทำแล้ว"}).status_code == 200
    assert Instruction.objects.get().state == "reported"
    assert Client().post(url, {"report": "อีกครั้ง"}).status_code == 410
    row.refresh_from_db()
    governor = make_acting("governor", province=row.province)
    services.end_instruction(acting=governor, instruction=row, act="send_back", reason="ขาดตาราง")
    assert "ขาดตาราง" in Client().get(url).content.decode()
    assert Client().post(url, {"report": "พร้อมตาราง"}).status_code == 200


def test_the_office_revokes_the_link_of_an_instruction() -> None:
    row = make_instruction("given")
    officer = client_of(make_user("officer", province=row.province))
    token = services.instruction_link(
        acting=make_acting("officer", province=row.province), instruction=row
    )
    url = _url("instructed", row, token=token)
    end = _url("end_instruction_links", row, code=row.public_code)
    assert end in officer.get(_url("instruction", row, code=row.public_code)).content.decode()
    assert officer.post(end).status_code == 302
    assert Client().post(url).status_code == 410
    row.refresh_from_db()
    assert row.state == "given"
