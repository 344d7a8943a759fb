from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.accounts.consent_effects import SHOW_PROFILE
from phakhi.accounts.consent_texts import install_texts
from phakhi.accounts.models import Channel, Consent, ConsentText
from phakhi.accounts.queries.consents import current_texts, has_consent
from phakhi.accounts.services.consents import (
    fingerprint,
    give_consent,
    publish_text,
    withdraw_consent,
)
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import Forbidden
from phakhi.ledger.models import LedgerDraft
from phakhi.parties.models import Party
from tests.accounts.signing_in import signed_in
from tests.factories import make_acting, make_province
from tests.factories_parties import make_party, make_person, make_user, person_of

pytestmark = pytest.mark.django_db


def text(purpose: str = SHOW_PROFILE) -> ConsentText:
    install_texts(make_province())
    return ConsentText.objects.get(province=make_province(), purpose=purpose)


def own(person: Party) -> Acting:
    return make_acting("citizen", person_id=person.pk)


def test_agreeing_keeps_the_words_and_enters_the_ledger_without_the_person() -> None:
    person = make_person()
    consent = give_consent(acting=own(person), party=person, text=text())
    assert consent.text.sha256 == fingerprint(consent.text)
    assert has_consent(person.pk, SHOW_PROFILE)
    draft = LedgerDraft.objects.get(subject_id=consent.pk)
    assert consent.text.sha256 in draft.body
    assert str(person.pk) not in draft.body


def test_taking_it_back_works_at_once_everywhere() -> None:
    person = make_person()
    consent = give_consent(acting=own(person), party=person, text=text())
    Party.objects.filter(pk=person.pk).update(is_public=True)
    withdraw_consent(acting=own(person), consent=consent)
    person.refresh_from_db()
    assert not has_consent(person.pk, SHOW_PROFILE)
    assert not person.is_public
    assert not Party.objects.visible_to(Acting.stranger(make_province())).exists()


def test_agreeing_twice_is_agreeing_once() -> None:
    person = make_person()
    for _ in range(2):
        give_consent(acting=own(person), party=person, text=text())
    assert Consent.objects.filter(party=person).count() == 1


def test_new_words_need_a_new_yes() -> None:
    person, old = make_person(), text()
    give_consent(acting=own(person), party=person, text=old)
    words = {"title_th": "ก", "title_en": "a", "text_th": "ข", "text_en": "b"}
    new = publish_text(acting=make_acting(Role.ADMIN), purpose=SHOW_PROFILE, **words)
    assert new.edition == old.edition + 1
    assert new in current_texts(make_province())
    assert old not in current_texts(make_province())
    assert Consent.objects.standing().get(party=person).text == old
    give_consent(acting=own(person), party=person, text=new)
    assert Consent.objects.standing().get(party=person).text == new


def test_an_officer_enters_a_signed_paper_in_their_own_name() -> None:
    officer, person = make_person(), make_person()
    acting = make_acting(Role.FIELD, person_id=officer.pk)
    consent = give_consent(acting=acting, party=person, text=text())
    assert (consent.channel, consent.officer) == (Channel.PAPER, officer)
    with pytest.raises(IntegrityError, match="consent_on_paper_has_officer"), transaction.atomic():
        Consent.objects.filter(pk=consent.pk).update(officer=None)


@pytest.mark.parametrize("role", ["citizen", "member", Role.AUDITOR, Role.ADMIN])
def test_nobody_else_agrees_for_a_person(role: str) -> None:
    with pytest.raises(Forbidden):
        give_consent(acting=make_acting(role), party=make_person(), text=text())


def test_who_represents_an_organisation_agrees_for_it() -> None:
    party = make_party()
    acting = make_acting("member", party_ids=frozenset({party.pk}))
    give_consent(acting=acting, party=party, text=text())
    assert has_consent(party.pk, SHOW_PROFILE)


def test_the_database_holds_one_standing_consent_per_purpose() -> None:
    person, words = make_person(), text()
    consent = give_consent(acting=own(person), party=person, text=words)
    with pytest.raises(IntegrityError, match="one_standing_consent"), transaction.atomic():
        Consent.objects.create(
            province=consent.province, party=person, text=words, purpose=words.purpose,
            language="th", given_at=timezone.now(),
        )  # fmt: skip


def test_one_press_each_on_the_page() -> None:
    user, words = make_user(), text()
    client = signed_in(user)
    client.post(reverse("accounts:give_consent"), {"text": words.pk})
    consent = Consent.objects.standing().get(party=person_of(user))
    assert "ถอน" in client.get(reverse("accounts:consents")).content.decode()
    client.post(reverse("accounts:withdraw_consent", args=[consent.pk]))
    assert not has_consent(person_of(user).pk, SHOW_PROFILE)


def test_another_persons_consent_is_not_found() -> None:
    person = make_person()
    consent = give_consent(acting=own(person), party=person, text=text())
    client: Client = signed_in(make_user(Role.OFFICER))
    answer = client.post(reverse("accounts:withdraw_consent", args=[consent.pk]))
    assert answer.status_code == 404
    assert client.post(reverse("accounts:give_consent"), {"text": "x"}).status_code == 404
