"""One person or post among thousands, typed by hand, with and without a script."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.test import Client

from phakhi.accounts.forms.roles import GrantForm
from phakhi.accounts.models import RoleGrant
from phakhi.accounts.picking.fields import PersonField, PostField
from phakhi.core.acting import Acting, Role
from tests.accounts.signing_in import signed_in, with_second_step
from tests.factories import make_acting, make_province
from tests.factories_parties import make_party, make_person, make_post, make_term, make_user

pytestmark = pytest.mark.django_db


def asked(text: str, field: Any = PersonField, acting: Acting | None = None) -> forms.Form:
    class Asking(forms.Form):
        thing = field(acting=acting or make_acting(Role.OFFICER), label="thing")

    return Asking({"thing": text})


def picked(form: forms.Form) -> Any:
    assert form.is_valid(), form.errors
    return form.cleaned_data["thing"]


def choices(form: forms.Form) -> list[str]:
    assert not form.is_valid()
    str(form["thing"])
    return list(form.fields["thing"].widget.candidates)


@pytest.mark.parametrize(
    "text", ["นายทดสอบ ใจกว้าง", " ทดสอบ  ใจกว้าง", "นายทดสอบ ใจกว้าง · กำนัน · ตำบล ก"]
)
def test_the_whole_name_is_enough_with_or_without_title_and_post(text: str) -> None:
    person = make_person(name_th="ทดสอบ ใจกว้าง")
    make_term(make_post(make_party(name_th="ตำบล ก"), title_th="กำนัน"), person)
    assert picked(asked(text)) == person


def test_a_part_of_the_name_comes_back_as_a_choice() -> None:
    person = make_person(name_th="ทดสอบ ใจกว้าง")
    assert choices(asked("นายทดส")) == [person.name]


def test_namesakes_are_told_apart_by_their_post_and_else_by_a_code() -> None:
    first, second, third = (make_person(name_th="ทดสอบ ซ้ำกัน") for _ in range(3))
    make_term(make_post(make_party(name_th="ตำบล ก"), title_th="กำนัน"), second)
    offered = choices(asked("ทดสอบ ซ้ำกัน"))
    assert len(offered) == len(set(offered)) == 3
    assert "นายทดสอบ ซ้ำกัน · กำนัน · ตำบล ก" in offered
    assert {picked(asked(name)) for name in offered} == {first, second, third}


def test_a_person_in_another_post_than_written_is_asked_about_not_taken() -> None:
    person = make_person(name_th="ทดสอบ ใจกว้าง")
    assert choices(asked("ทดสอบ ใจกว้าง · ผู้ว่าราชการจังหวัด")) == [person.name]


def test_who_is_no_staff_finds_nobody() -> None:
    make_person(name_th="ทดสอบ ใจกว้าง")
    assert choices(asked("ทดสอบ ใจกว้าง", acting=make_acting(Role.CITIZEN))) == []


def test_the_neighbours_person_and_the_merged_are_not_found() -> None:
    make_person(province=make_province("56"), name_th="ทดสอบ ใจกว้าง")
    make_person(name_th="ทดสอบ ใจกว้าง", merged_into=make_person(name_th="คนอื่น"))
    assert choices(asked("ทดสอบ ใจกว้าง")) == []


def test_a_post_is_found_by_its_title_and_told_apart_by_its_organisation() -> None:
    here, there = (
        make_post(make_party(name_th=f"องค์การบริหารส่วนตำบล{name}"), title_th="นายก อบต.")
        for name in ("หนึ่ง", "สอง")
    )
    assert len(choices(asked("นายก อบต.", PostField))) == 2
    assert picked(asked("นายก อบต. · องค์การบริหารส่วนตำบลหนึ่ง", PostField)) == here
    assert picked(asked("นายก อบต. · อบต.สอง", PostField)) == there
    assert choices(asked("นายก หนึ่ง", PostField)) == ["นายก อบต. · องค์การบริหารส่วนตำบลหนึ่ง"]


def test_two_posts_called_alike_in_one_organisation_have_a_code_each() -> None:
    organisation = make_party(name_th="สำนักงานตัวอย่าง")
    posts = {make_post(organisation, title_th="รองหัวหน้า") for _ in range(2)}
    offered = choices(asked("รองหัวหน้า · สำนักงานตัวอย่าง", PostField))
    assert {picked(asked(name, PostField)) for name in offered} == posts


def test_one_unclear_name_is_one_complaint() -> None:
    form = GrantForm({"role": Role.AUDITOR, "person": "ไม่มีใคร"}, acting=make_acting(Role.ADMIN))
    assert not form.is_valid()
    assert "person" in form.errors and not form.non_field_errors()


def test_markup_in_a_name_stays_text() -> None:
    make_person(name_th="<b>ก</b> หนึ่ง")
    form = asked("<b>ก")
    assert choices(form) and "<b>ก</b>" not in str(form["thing"])


def test_only_staff_are_told_names(client: Client) -> None:
    person = make_person(name_th="ทดสอบ ใจกว้าง")
    post = make_post(title_th="กำนัน")
    slug = make_province().slug
    persons, posts = f"/th/{slug}/people/persons/pick.json", f"/th/{slug}/people/posts/pick.json"
    for path in (persons, posts):
        assert client.get(path, {"q": "ทดสอบ"}).status_code in (302, 403)
        assert signed_in(make_user()).get(path, {"q": "ทดสอบ"}).status_code == 403
    staff = with_second_step(signed_in(make_user(Role.OFFICER)))
    assert staff.get(persons, {"q": "ทดสอบ ใจ"}).json() == {"names": [person.name]}
    assert staff.get(posts, {"q": "กำนัน"}).json() == {"names": [f"กำนัน · {post.organisation.name}"]}
    for nothing in ("", "\x00", "   "):
        assert staff.get(persons, {"q": nothing}).json() == {"names": []}


def test_an_administrator_types_who_gets_a_role_and_no_list_is_sent() -> None:
    admin = with_second_step(signed_in(make_user(Role.ADMIN)))
    person, other = make_person(name_th="ทดสอบ ใจกว้าง"), make_person(name_th="คนอื่น ไกลตา")
    address = f"/th/{make_province().slug}/people/roles/grant/"
    assert other.name_th not in admin.get(address).content.decode()
    sent = {"role": Role.AUDITOR, "since": "1/11/2569", "person": "ทดสอบ"}
    shown = admin.post(address, sent)
    assert shown.status_code == 200 and 'name="person-chosen"' in shown.content.decode()
    assert admin.post(address, sent | {"person-chosen": person.name}).status_code == 302
    assert RoleGrant.objects.get(person=person).role == Role.AUDITOR
