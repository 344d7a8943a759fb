from __future__ import annotations

import pytest

from phakhi.accounts.consent_texts import install_texts
from phakhi.accounts.models import Consent, ConsentText, RoleGrant
from phakhi.accounts.services.consents import give_consent
from phakhi.core.acting import Role
from phakhi.core.errors import WrongState
from phakhi.parties.services import merge_parties
from tests.factories import make_acting, make_province
from tests.factories_parties import LONG_AGO, make_grant, make_person, make_user, person_of

pytestmark = pytest.mark.django_db


def test_the_account_roles_and_consents_follow() -> None:
    user, kept = make_user(Role.AUDITOR), make_person()
    gone = person_of(user)
    merge_parties(acting=make_acting(), gone=gone, kept=kept)
    user.refresh_from_db()
    assert user.person == kept
    assert RoleGrant.objects.get(role=Role.AUDITOR).person == kept


def test_two_accounts_are_not_made_one_by_merging() -> None:
    one, two = make_user(), make_user()
    with pytest.raises(WrongState) as refusal:
        merge_parties(acting=make_acting(), gone=person_of(one), kept=person_of(two))
    assert refusal.value.code == "merge_two_accounts"


def test_what_both_hold_counts_once() -> None:
    install_texts(make_province())
    gone, kept = make_person(), make_person()
    for person in (gone, kept):
        make_grant(Role.AUDITOR, to=person)
        for words in ConsentText.objects.all():
            own = make_acting("citizen", person_id=person.pk)
            give_consent(acting=own, party=person, text=words)
    merge_parties(acting=make_acting(), gone=gone, kept=kept)
    assert RoleGrant.objects.on(LONG_AGO).filter(person=kept).count() == 1
    assert Consent.objects.standing().filter(party=kept).count() == 2
