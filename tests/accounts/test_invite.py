from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from phakhi.accounts.consent_texts import install_texts
from phakhi.accounts.models import Consent, ConsentText, User
from phakhi.accounts.services.invitations import accept, invite, invited_person
from phakhi.core.acting import Role
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.links import DeadLink, issue
from tests.accounts.signing_in import sign_in, signed_in, with_second_step
from tests.factories import make_acting, make_province
from tests.factories_parties import (
    PASSWORD,
    make_grant,
    make_party,
    make_person,
    make_post,
    make_term,
    make_user,
    person_of,
)

pytestmark = pytest.mark.django_db
CHOSEN = {"username": "headman", "password": PASSWORD}


def page(token: str) -> str:
    return reverse("people:invitation", args=[make_province().slug, token])


def test_a_person_without_email_opens_an_account_by_a_link_once() -> None:
    person = make_person()
    token = invite(acting=make_acting(), person=person)
    fields = {"username": "headman", "password1": PASSWORD, "password2": PASSWORD}
    assert Client().post(page(token), fields).status_code == 302
    user = User.objects.get(username="headman")
    assert user.person == person
    assert sign_in(Client(), user).status_code == 302
    assert Client().get(page(token)).status_code == 410
    with pytest.raises(DeadLink):
        accept(token=token, province=make_province(), username="other", password=PASSWORD)


def test_a_taken_user_name_does_not_use_up_the_link() -> None:
    make_user(username="Headman")
    token = invite(acting=make_acting(), person=make_person())
    with pytest.raises(BadInput):
        accept(token=token, province=make_province(), **CHOSEN)
    fields = {"username": "headman", "password1": PASSWORD, "password2": PASSWORD}
    assert Client().post(page(token), fields).status_code == 200
    accept(token=token, province=make_province(), username="headman2", password=PASSWORD)


def test_a_weak_or_mistyped_password_is_asked_for_again() -> None:
    token = invite(acting=make_acting(), person=make_person())
    for first, second in (("1234567890", "1234567890"), (PASSWORD, PASSWORD + "x")):
        fields = {"username": "headman", "password1": first, "password2": second}
        assert Client().post(page(token), fields).status_code == 200
    assert not User.objects.exists()


def test_a_new_invitation_ends_the_one_before() -> None:
    person = make_person()
    first, second = (invite(acting=make_acting(), person=person) for _ in range(2))
    with pytest.raises(DeadLink):
        invited_person(first, make_province())
    assert invited_person(second, make_province()) == person


def test_a_link_of_another_purpose_or_province_opens_nothing() -> None:
    person = make_person()
    other = issue(acting=make_acting(), purpose="rsvp", subject=person)
    token = invite(acting=make_acting(), person=person)
    with pytest.raises(DeadLink):
        accept(token=other, province=make_province(), **CHOSEN)
    with pytest.raises(DeadLink):
        accept(token=token, province=make_province("56"), **CHOSEN)


def test_an_invitation_cannot_be_turned_into_a_password_reset() -> None:
    invite(acting=make_acting(), person=make_person())
    assert not User.objects.exists()


def test_only_an_administrator_invites_whoever_holds_a_role() -> None:
    by_name, by_post, post = make_person(), make_person(), make_post()
    make_grant(Role.ADMIN, to=by_name)
    make_grant(Role.HEAD, to=post)
    make_term(post, by_post)
    for person in (by_name, by_post):
        with pytest.raises(Forbidden):
            invite(acting=make_acting(), person=person)
        invite(acting=make_acting(Role.ADMIN), person=person)


@pytest.mark.parametrize("role", ["citizen", "member", Role.FIELD, Role.AUDITOR, Role.GOVERNOR])
def test_others_invite_nobody(role: str) -> None:
    with pytest.raises(Forbidden):
        invite(acting=make_acting(role), person=make_person())


def test_nobody_is_invited_elsewhere_twice_or_who_is_no_person() -> None:
    with pytest.raises(Forbidden):
        invite(acting=make_acting(province=make_province("56")), person=make_person())
    with pytest.raises(WrongState):
        invite(acting=make_acting(), person=person_of(make_user()))
    with pytest.raises(BadInput):
        invite(acting=make_acting(), person=make_party())


def test_a_signed_paper_is_entered_with_its_scan_and_taken_back_without_one() -> None:
    install_texts(make_province())
    text, person = ConsentText.objects.order_by("purpose")[0], make_person()
    client = with_second_step(signed_in(make_user(Role.FIELD)))
    url = reverse("people:paper_consent", args=[make_province().slug, person.pk])
    assert client.post(url, {"text": text.pk}).status_code == 200
    scan = SimpleUploadedFile("ใบยินยอม.pdf", b"%PDF-1.7 example")
    assert client.post(url, {"text": text.pk, "scan": scan}).status_code == 302
    consent = Consent.objects.standing().get(party=person)
    assert consent.scan is not None
    assert (consent.channel, consent.scan.name) == ("paper", "ใบยินยอม.pdf")
    back = reverse("people:paper_withdrawal", args=[make_province().slug, person.pk, text.purpose])
    client.post(back)
    assert not Consent.objects.standing().filter(party=person).exists()


def test_the_link_is_shown_once_to_who_made_it() -> None:
    client = with_second_step(signed_in(make_user(Role.OFFICER)))
    person = make_person()
    url = reverse("people:invite", args=[make_province().slug, person.pk])
    answer = client.post(url)
    assert "/invitation/" in answer.content.decode()
