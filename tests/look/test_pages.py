from __future__ import annotations

import pytest
from django.core.exceptions import RequestDataTooBig
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation

from phakhi.core.errors import StaleWrite, WrongState
from phakhi.core.views.errors import bad_request, house_error

REFUSALS = (400, 403, 404, 405, 409, 410, 413, 429)


@pytest.mark.urls("tests.look.addresses")
@pytest.mark.parametrize("language", ["th", "en"])
def test_the_design_page_sets_no_cookie(language: str) -> None:
    answer = Client().get(f"/{language}/design/")
    assert answer.status_code == 200
    assert not answer.cookies
    assert f'<html lang="{language}"'.encode() in answer.content


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_says_what_to_do_next(code: int) -> None:
    request = RequestFactory().get("/th/x/")
    with translation.override("th"):
        html = render_to_string(f"{code}.html", {"request": request})
    assert html.count("<h1>") == 1
    assert 'class="button"' in html
    assert f">{code}" in html


@pytest.mark.parametrize("code", [500, 503])
def test_a_broken_house_still_answers_in_thai(code: int) -> None:
    html = render_to_string(f"{code}.html")
    assert '<html lang="th">' in html
    assert html.count("<h1>") == 1


def test_a_lost_update_shows_both_versions() -> None:
    sides = {"theirs": [("ชื่อ", "กลุ่มก่อน")], "yours": [("ชื่อ", "กลุ่มหลัง")]}
    html = render_to_string("409.html", {"request": RequestFactory().get("/th/x/")} | sides)
    assert "กลุ่มก่อน" in html
    assert "กลุ่มหลัง" in html


@pytest.mark.urls("tests.look.addresses")
def test_a_wrong_method_is_a_page_not_a_blank_sheet() -> None:
    answer = Client().post("/th/design/")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"
    assert b"<h1>" in answer.content


def test_too_large_a_form_says_so() -> None:
    answer = bad_request(RequestFactory().post("/th/x/"), RequestDataTooBig())
    assert answer.status_code == 413


def test_the_foot_of_a_page_carries_the_last_signed_root(thai: None) -> None:
    signed = {"size": 1284, "root": "9f2c41d7a0be55aa" + "0" * 48}
    html = render_to_string("components/checkpoint.html", {"ledger_checkpoint": lambda: signed})
    assert "1,284" in html
    assert "9f2c41d7a0be55aa<" in html


def test_an_unsigned_ledger_claims_nothing() -> None:
    html = render_to_string("components/checkpoint.html", {"ledger_checkpoint": lambda: None})
    assert not html.strip()


def test_an_act_that_does_not_fit_now_is_not_called_somebody_elses_change() -> None:
    request = RequestFactory().get("/th/x/")
    with translation.override("th"):
        refused = house_error(request, WrongState()).content.decode()
        stale = house_error(request, StaleWrite()).content.decode()
    changed = "มีผู้แก้ไขเรื่องนี้ไปก่อนแล้ว"
    assert "ตอนนี้ยังทำไม่ได้" in refused
    assert changed not in refused
    assert changed in stale
