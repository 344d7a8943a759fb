"""The registrars' page: check, save, and what others are told."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from phakhi.areas.models import Area, VillageList
from phakhi.core.ids import uuid7
from tests.accounts.signing_in import signed_in, with_second_step
from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.factories_parties import make_user

pytestmark = pytest.mark.django_db
PAGE = "/th/nakhon-ratchasima/areas/villages/"
GOOD = "รหัส,ชื่อหมู่บ้าน\n30210601,บ้านตัวอย่างหนึ่ง\n"
BAD = GOOD + "30210699x,\n"


@pytest.fixture
def officer() -> Client:
    make_areas()
    return with_second_step(signed_in(make_user("officer", province=make_province("30"))))


def form(text: str, act: str = "save", **overrides: object) -> dict[str, object]:
    values: dict[str, object] = {
        "file": SimpleUploadedFile("villages.csv", text.encode(), "text/csv"),
        "source": "บัญชีตัวอย่าง",
        "act": act,
        "idempotency_key": str(uuid7()),
    }
    return values | overrides


def test_a_good_list_is_saved_and_stands_among_the_lists(officer: Client) -> None:
    answer = officer.post(PAGE, form(GOOD), follow=True)
    assert "เพิ่ม 1 หมู่บ้าน" in answer.content.decode()
    assert Area.objects.get(code="30210601").name_th == "บ้านตัวอย่างหนึ่ง"
    assert "บัญชีตัวอย่าง" in officer.get(PAGE).content.decode()


def test_two_clicks_bring_one_list(officer: Client) -> None:
    key = str(uuid7())
    for _click in range(2):
        assert officer.post(PAGE, form(GOOD, idempotency_key=key)).status_code == 302
    assert VillageList.objects.count() == 1


def test_a_faulty_list_shows_what_to_do_and_keeps_what_was_typed(officer: Client) -> None:
    page = officer.post(PAGE, form(BAD)).content.decode()
    assert "ไม่ใช่รหัสหมู่บ้าน" in page
    assert "ไม่มีชื่อหมู่บ้าน" in page
    assert 'value="บัญชีตัวอย่าง"' in page
    assert not Area.objects.at("village").exists()


def test_checking_saves_nothing(officer: Client) -> None:
    page = officer.post(PAGE, form(GOOD, act="check")).content.decode()
    assert "ยังไม่ได้บันทึก" in page
    assert not VillageList.objects.exists()


def test_a_form_without_a_file_says_so(officer: Client) -> None:
    answer = officer.post(PAGE, {"act": "save", "source": ""})
    assert answer.status_code == 200
    assert "error-summary" in answer.content.decode()


def test_the_empty_list_has_the_headings_that_are_read(officer: Client) -> None:
    answer = officer.get(PAGE + "template.csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert officer.post(PAGE, form(text)).status_code == 302
    assert Area.objects.get(code="30210601").name_en == "Ban Tua Yang"


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "auditor"])
def test_others_are_refused(role: str) -> None:
    make_areas()
    client = with_second_step(signed_in(make_user(role, province=make_province("30"))))
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, form(GOOD)).status_code == 403
    assert client.get(PAGE + "template.csv").status_code == 403


def test_an_officer_of_another_province_is_refused() -> None:
    make_province("30")
    client = with_second_step(signed_in(make_user("officer", province=make_province("56"))))
    assert client.post(PAGE, form(GOOD)).status_code == 403
