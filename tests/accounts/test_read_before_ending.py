"""A role, a term, a delegation and a consent end on a page that first says what follows."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.accounts.consent_texts import install_texts
from phakhi.accounts.models import Consent, ConsentText
from phakhi.accounts.services.consents import give_consent
from phakhi.core.acting import Role
from tests.accounts.signing_in import signed_in, with_second_step
from tests.factories import make_acting, make_province
from tests.factories_parties import (
    make_grant,
    make_party,
    make_person,
    make_post,
    make_representation,
    make_term,
    make_user,
    person_of,
)

pytestmark = pytest.mark.django_db


def working_as(role: str) -> Client:
    return with_second_step(signed_in(make_user(role)))


def address(name: str, *parts: Any) -> str:
    return reverse(f"people:{name}", args=[make_province().slug, *parts])


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_taking_a_role_back_names_who_loses_it_and_changes_nothing_before() -> None:
    post, holder = make_post(), make_person(name_th="ทดสอบ ผู้ครองตำแหน่ง")
    make_term(post, holder)
    grant = make_grant(Role.OFFICER, to=post)
    client, path = working_as(Role.ADMIN), address("revoke_role", grant.pk)
    page = read(client, path)
    assert holder.name in page and "ถอนบทบาทตั้งแต่วันนี้" in page
    grant.refresh_from_db()
    assert grant.until is None
    assert client.post(path).status_code == 302
    grant.refresh_from_db()
    assert grant.until == timezone.localdate()


def test_the_last_administrator_is_told_instead_of_offered_the_button() -> None:
    user = make_user(Role.ADMIN)
    client = with_second_step(signed_in(user))
    page = read(client, address("revoke_role", person_of(user).grants.get().pk))
    assert "ผู้ดูแลระบบคนสุดท้าย" in page and "button-danger" not in page
    make_grant(Role.ADMIN, to=make_person())
    page = read(client, address("revoke_role", person_of(user).grants.get().pk))
    assert "เป็นบทบาทของคุณเอง" in page and "button-danger" in page


def test_only_administrators_read_the_page_and_with_their_second_step() -> None:
    path = address("revoke_role", make_grant(Role.OFFICER, to=make_post()).pk)
    assert working_as(Role.AUDITOR).get(path).status_code == 403
    assert signed_in(make_user(Role.ADMIN)).get(path).status_code == 302


def test_ending_a_term_says_what_goes_with_it_and_what_stays_with_the_post() -> None:
    post = make_post(make_party(name_th="สำนักงานทดสอบ"))
    term = make_term(post)
    make_grant(Role.AUDITOR, to=post)
    page = read(working_as(Role.OFFICER), address("end_term", term.pk))
    assert term.person.name in page and "สำนักงานทดสอบ" in page and "ผู้ตรวจสอบ" in page


def test_a_delegation_ends_after_the_page_and_not_on_its_first_day() -> None:
    party, client = make_party(), working_as(Role.OFFICER)
    old = make_representation(party, make_person())
    new = make_representation(party, make_person(), since=timezone.localdate())
    assert old.person.name in read(client, address("end_delegate", old.pk))
    assert "button-danger" not in read(client, address("end_delegate", new.pk))
    assert client.post(address("end_delegate", old.pk)).status_code == 302
    old.refresh_from_db()
    assert old.until == timezone.localdate()


def test_a_consent_is_taken_back_only_by_the_button() -> None:
    install_texts(make_province())
    text, person = ConsentText.objects.get(purpose="show_profile"), make_person()
    officer = make_acting(Role.FIELD, person_id=make_person().pk)
    give_consent(acting=officer, party=person, text=text)
    client, path = working_as(Role.FIELD), address("paper_withdrawal", person.pk, text.purpose)
    page = read(client, path)
    assert person.name in page and text.title_th in page
    assert Consent.objects.standing().filter(party=person).exists()
    assert client.post(path).status_code == 302
    assert not Consent.objects.standing().filter(party=person).exists()
    assert "button-danger" not in read(client, path)
