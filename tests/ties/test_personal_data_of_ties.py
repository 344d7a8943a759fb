from __future__ import annotations

import pytest

from phakhi.accounts.datamap import undeclared
from phakhi.ties.models import Contact, Tie
from phakhi.ties.personal_data import TieRecords
from tests.factories_networks import make_actor
from tests.factories_ties import make_contact, make_tie

pytestmark = pytest.mark.django_db


def test_every_column_of_the_room_is_in_the_data_map() -> None:
    assert not [column for column in undeclared() if "ties." in str(column)]


def test_a_person_reads_what_it_wrote_and_its_own_ties_go_with_it() -> None:
    person, body = make_actor("person"), make_actor()
    make_tie(person, body, entered_by=person.party_id)
    make_contact(person, body, logged_by=person.party_id, about="คุยเรื่องน้ำ")
    make_contact(body, make_actor())
    copy = TieRecords().export(person.party_id)
    assert (len(copy["ties"]), copy["contacts"][0]["about"]) == (1, "คุยเรื่องน้ำ")
    TieRecords().erase(person.party_id)
    assert not Tie.objects.exists()
    assert Contact.objects.count() == 1
