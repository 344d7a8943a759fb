"""One partner among thousands, typed by hand, with and without a script."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.test import Client

from phakhi.core.acting import Acting
from phakhi.networks.picking.field import PartnerField
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def form_of(data: dict[str, Any], acting: Acting | None = None) -> forms.Form:
    class Asking(forms.Form):
        partner = PartnerField(acting=acting or make_acting(), label="partner")

    return Asking(data)


def test_the_whole_name_is_enough_however_it_is_written() -> None:
    actor = make_actor(name_th="องค์การบริหารส่วนตำบลตัวอย่าง")
    form = form_of({"partner": " อบต. ตัวอย่าง "})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["partner"] == actor


def test_a_suggestion_names_the_partner_by_its_code() -> None:
    make_actor(name_th="ชมรมตัวอย่าง")
    second = make_actor(name_th="ชมรมตัวอย่าง")
    form = form_of({"partner": f"ชมรมตัวอย่าง · {second.public_code}"})
    assert form.is_valid() and form.cleaned_data["partner"] == second


def test_a_name_of_two_comes_back_as_a_choice_and_the_choice_is_taken() -> None:
    first, second = make_actor(name_th="กลุ่มทอผ้า ก"), make_actor(name_th="กลุ่มทอผ้า ข")
    form = form_of({"partner": "กลุ่มทอผ้า"})
    assert not form.is_valid()
    drawn = str(form["partner"])
    assert drawn.count('type="radio"') == 2 and "กลุ่มทอผ้า" in drawn
    chosen = {"partner": "กลุ่มทอผ้า", "partner-chosen": f"กลุ่มทอผ้า ข · {second.public_code}"}
    form = form_of(chosen)
    assert form.is_valid() and form.cleaned_data["partner"] == second != first


def test_a_partner_one_may_not_see_is_not_found() -> None:
    make_actor(name_th="กลุ่มลับ", is_public=False)
    stranger = Acting.stranger(make_province())
    form = form_of({"partner": "กลุ่มลับ"}, stranger)
    assert not form.is_valid()
    assert 'type="radio"' not in str(form["partner"])


def test_the_neighbours_partner_is_not_found() -> None:
    there = make_actor(province=make_province("56"), name_th="กลุ่มพะเยา")
    assert not form_of({"partner": f"กลุ่มพะเยา · {there.public_code}"}).is_valid()


def test_markup_in_a_name_stays_text() -> None:
    make_actor(name_th="<b>ก</b> หนึ่ง"), make_actor(name_th="<b>ก</b> สอง")
    form = form_of({"partner": "<b>ก</b>"})
    assert not form.is_valid()
    assert "<b>ก</b>" not in str(form["partner"])


def test_suggestions_hold_what_a_stranger_may_see(client: Client) -> None:
    province = make_province()
    seen = make_actor(province=province, name_th="กลุ่มทอผ้าสีคราม")
    make_actor(province=province, name_th="กลุ่มทอผ้าซ่อน", is_public=False)
    answer = client.get(f"/th/{province.slug}/partners/pick.json", {"q": "กลุ่มทอผ้า"}).json()
    assert answer == {"names": [f"กลุ่มทอผ้าสีคราม · {seen.public_code}"]}


def test_an_empty_or_broken_question_gets_an_empty_answer(client: Client) -> None:
    path = f"/th/{make_province().slug}/partners/pick.json"
    assert client.get(path).json() == {"names": []}
    assert client.get(path, {"q": "\x00"}).json() == {"names": []}
