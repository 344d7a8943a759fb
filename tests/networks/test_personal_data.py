"""PDPA: what the room holds on a person is declared, exported, hidden and forgotten."""

from __future__ import annotations

import pytest

from phakhi.accounts.datamap import undeclared
from phakhi.accounts.models import ConsentText
from phakhi.accounts.services.consents import give_consent, withdraw_consent
from phakhi.core.audit import AUDITED
from phakhi.core.registry import SUBJECT_RECORDS
from phakhi.networks.models import Activity, Actor, ActorStep, ExternalPartner, ResourceLine
from tests.factories import make_acting
from tests.factories_networks import make_activity, make_actor

pytestmark = pytest.mark.django_db
OURS = (Activity, Actor, ActorStep, ExternalPartner, ResourceLine)


def test_every_column_that_may_tell_of_a_person_is_in_the_data_map() -> None:
    assert [str(column) for column in undeclared() if column.model in OURS] == []


def test_every_change_of_a_partner_s_rows_is_kept_by_the_database() -> None:
    assert set(OURS) <= AUDITED.keys()


def test_a_person_s_profile_is_exported_and_forgotten() -> None:
    actor = make_actor("person", mission="เรื่องของฉัน")
    make_activity(actor)
    records = SUBJECT_RECORDS["networks"]
    assert records.export(actor.party_id)["profile"]["mission"] == "เรื่องของฉัน"
    records.erase(actor.party_id)
    actor = Actor.objects.get(pk=actor.pk)
    assert (actor.mission, actor.is_public) == ("", False)
    assert not Activity.objects.exists()
    assert not any(pair in "".join(actor.bigrams) for pair in ("เรื่อง", "ของฉัน"))


def test_a_person_who_takes_the_consent_back_disappears_at_once() -> None:
    actor = make_actor("person")
    own = make_acting("citizen", person_id=actor.party_id)
    words = {"title_th": "ก", "title_en": "a", "text_th": "ก", "text_en": "a", "sha256": "0" * 64}
    text = ConsentText.objects.create(province=actor.province, purpose="show_profile", **words)
    consent = give_consent(acting=own, party=actor.party, text=text)
    assert Actor.objects.get(pk=actor.pk).is_shown
    withdraw_consent(acting=own, consent=consent)
    hidden = Actor.objects.get(pk=actor.pk)
    assert not hidden.is_shown
    assert not hidden.party.is_public
