"""A person is named to the public only after their own yes, and until they take it back (R031)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.accounts.models import Consent
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.links import DeadLink
from phakhi.core.permissions import can_view
from phakhi.formation.models import ConnectingPerson
from phakhi.formation.queries.persons import between_members, groups_without_node, persons_seen
from phakhi.formation.services import persons
from phakhi.governance.models import GovernanceNetwork
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_formation import (
    confirm_person,
    make_group,
    member_of,
    name_person,
    officer_for,
    person_acting,
)
from tests.factories_governance import make_network
from tests.factories_networks import make_actor
from tests.factories_parties import make_person, make_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> GovernanceNetwork:
    return make_network()


def is_public(row: ConnectingPerson) -> bool:
    stranger = Acting.stranger(row.province)
    listed = ConnectingPerson.objects.visible_to(stranger).filter(pk=row.pk).exists()
    assert listed == can_view(stranger, ConnectingPerson.objects.get(pk=row.pk))
    return bool(listed)


def test_who_has_not_agreed_is_hidden(network: GovernanceNetwork) -> None:
    assert not is_public(name_person(network))


def test_the_own_yes_shows_the_name_and_keeps_the_consent(network: GovernanceNetwork) -> None:
    row = confirm_person(name_person(network))
    assert is_public(row)
    assert Consent.objects.standing().filter(party=row.person).exists()
    assert row.review_due_on is not None


def test_taking_the_consent_back_hides_the_name_at_once(network: GovernanceNetwork) -> None:
    row = confirm_person(name_person(network))
    assert row.person_id is not None
    Party.objects.filter(pk=row.person_id).update(consented_to_show=False)
    assert not is_public(row)


def test_a_no_shows_nothing(network: GovernanceNetwork) -> None:
    row = name_person(network)
    assert row.person is not None
    persons.answer_for_oneself(acting=person_acting(row.person), row=row, agrees=False)
    assert row.state == "declined"
    assert not is_public(row)
    assert not Consent.objects.exists()


def test_a_link_answers_once(network: GovernanceNetwork) -> None:
    row = name_person(network)
    token = persons.issue_link(acting=officer_for(network), row=row)
    stranger = Acting.stranger(network.province)
    assert persons.answer_by_link(acting=stranger, token=token, agrees=True).state == "confirmed"
    with pytest.raises(DeadLink):
        persons.answer_by_link(acting=stranger, token=token, agrees=False)


def test_the_office_cannot_say_yes_for_a_person(network: GovernanceNetwork) -> None:
    with pytest.raises(Forbidden):
        persons.answer_for_oneself(
            acting=officer_for(network), row=name_person(network), agrees=True
        )


def test_a_post_names_no_person_and_follows_its_partner(network: GovernanceNetwork) -> None:
    hidden = make_actor(is_public=False)
    post = make_post(hidden.party)
    row = persons.name_person(
        acting=officer_for(network), network=network, post=post, values={"sectors": ["public"]}
    )
    holder = make_acting("member", post_id=post.pk)
    persons.answer_for_oneself(acting=holder, row=row, agrees=True)
    assert not is_public(row)
    type(hidden).objects.filter(pk=hidden.pk).update(is_public=True)
    assert is_public(row)
    assert row.name == f"{post.title} · {hidden.party.name}"


def test_a_hidden_partner_is_not_named_through_a_connector(network: GovernanceNetwork) -> None:
    hidden = make_actor(is_public=False)
    row = persons.name_person(
        acting=officer_for(network),
        network=network,
        person=make_person(),
        values={"sectors": ["public"]},
        actors=[hidden],
    )
    ConnectingPerson.objects.filter(pk=row.pk).update(
        state="confirmed", review_due_on=timezone.localdate()
    )
    assert row.person_id is not None
    Party.objects.filter(pk=row.person_id).update(consented_to_show=True)
    seen = persons_seen(Acting.stranger(network.province), network)
    assert len(seen) == 1
    assert seen[0].connections == []


def test_groups_without_a_node_are_flagged(network: GovernanceNetwork) -> None:
    group = make_group(network)
    row = name_person(network, groups=[group])
    assert groups_without_node(network) == [group]
    confirm_person(row)
    assert groups_without_node(network) == []


def test_a_review_is_due_after_a_year(network: GovernanceNetwork) -> None:
    row = confirm_person(name_person(network))
    today = timezone.localdate()
    assert not row.is_review_due(today)
    assert row.is_review_due(today + timedelta(days=365))
    ConnectingPerson.objects.filter(pk=row.pk).update(review_due_on=today)
    row.refresh_from_db()
    due = persons.review_person(acting=officer_for(network), row=row).review_due_on
    assert due is not None
    assert due > today


def test_the_office_ends_with_a_reason_and_the_person_without(network: GovernanceNetwork) -> None:
    row = confirm_person(name_person(network))
    with pytest.raises(BadInput, match="reason_needed"):
        persons.end_person(acting=officer_for(network), row=row)
    assert row.person is not None
    assert persons.end_person(acting=person_acting(row.person), row=row).state == "ended"


def test_nobody_is_named_twice(network: GovernanceNetwork) -> None:
    row = name_person(network)
    with pytest.raises(WrongState, match="person_named_already"):
        name_person(network, row.person)


@pytest.mark.parametrize("role", ["member", "auditor", "field_officer", "citizen"])
def test_others_name_nobody(network: GovernanceNetwork, role: str) -> None:
    with pytest.raises(Forbidden):
        persons.name_person(
            acting=make_acting(role), network=network, person=make_person(), values={}
        )


def test_members_between_others_are_organisations(network: GovernanceNetwork) -> None:
    member_of(network)
    assert between_members(officer_for(network), network) == []
