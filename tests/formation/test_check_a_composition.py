"""The six-party check: who is there, who is missing, as the network's own rule says (R021)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.core.errors import BadInput, Forbidden, StaleWrite
from phakhi.core.presets import PARTIES
from phakhi.formation.pure.composition import compose
from phakhi.formation.queries import composing
from phakhi.formation.services.composition import set_composition
from tests.factories import make_acting
from tests.factories_formation import make_group, make_seat, member_of, officer_for
from tests.factories_governance import make_invited, make_network
from tests.factories_networks import make_actor

ONE_EACH = dict.fromkeys(PARTIES, 1)
SIX = [
    ("regional_admin", "public"),
    ("state_enterprise", "public"),
    ("lao_sao", "public"),
    ("chamber", "business"),
    ("university", "third_sector"),
    ("community_org", "third_sector"),
]
some = st.lists(st.lists(st.sampled_from(PARTIES.codes), max_size=2, unique=True), max_size=12)


@given(some)
def test_a_party_is_missing_exactly_when_too_few_count_for_it(parties: list[list[str]]) -> None:
    found = compose(parties, ONE_EACH)
    there = {party for mine in parties for party in mine}
    assert {line.party for line in found.missing} == set(PARTIES) - there
    assert found.is_complete == (there == set(PARTIES))


@given(some, st.lists(st.sampled_from(PARTIES.codes), min_size=1, max_size=2, unique=True))
def test_one_more_member_never_makes_a_party_missing(
    parties: list[list[str]], more: list[str]
) -> None:
    before = compose(parties, ONE_EACH).missing
    assert len(compose([*parties, more], ONE_EACH).missing) <= len(before)


def test_nobody_is_too_much_of_the_state() -> None:
    assert not compose([], ONE_EACH, state_at_most=0).is_state_heavy


def test_the_state_may_be_limited() -> None:
    parties = [["state_agency"], ["local_government"], ["people"]]
    assert compose(parties, {}, state_at_most=66).is_complete
    heavy = compose(parties, {}, state_at_most=50)
    assert heavy.is_state_heavy
    assert heavy.covered == (0, 1)


def test_a_party_that_is_not_asked_for_is_never_missing() -> None:
    assert compose([], {"state_enterprise": 0}).is_complete


@pytest.mark.django_db
def test_six_members_of_six_parties_are_complete() -> None:
    network = make_network()
    for subtype, sector in SIX:
        member_of(network, subtype=subtype, sector=sector)
    assert composing.of_network(network, composing.rule_of(network)).is_complete


@pytest.mark.django_db
def test_whoever_has_not_answered_covers_nothing() -> None:
    network = make_network()
    make_invited(network, make_actor(subtype="university"))
    missing = composing.of_network(network, composing.rule_of(network)).missing
    assert "academia" in {line.party for line in missing}


@pytest.mark.django_db
def test_an_open_seat_covers_no_party_of_a_group() -> None:
    network = make_network()
    actor = member_of(network, subtype="university")
    group = make_group(network)
    seat = make_seat(group, actor, said="open")
    rule = composing.rule_of(network)
    assert composing.of_groups(network, rule)[group.pk].lines[4].count == 0
    assert seat.answer == "proposed"


@pytest.mark.django_db
def test_candidates_are_verified_partners_of_the_missing_party_not_asked_yet() -> None:
    network = make_network()
    could = make_actor(subtype="university")
    asked = make_actor(subtype="university")
    make_invited(network, asked)
    make_actor(subtype="university", state="draft")
    make_actor(subtype="community_org")
    found = composing.candidates(officer_for(network), network, ["academia"])
    assert found["academia"] == [could]


@pytest.mark.django_db
def test_the_rule_is_the_networks_own() -> None:
    network = make_network()
    rule = set_composition(
        acting=officer_for(network),
        network=network,
        least={**ONE_EACH, "state_enterprise": 0},
        in_groups=ONE_EACH,
        state_at_most=50,
    )
    assert composing.rule_of(network).least["state_enterprise"] == 0
    with pytest.raises(StaleWrite):
        set_composition(
            acting=officer_for(network),
            network=network,
            least=ONE_EACH,
            in_groups=ONE_EACH,
            state_at_most=None,
            seen=rule.version + 4,
        )


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["member", "auditor", "governor", "field_officer"])
def test_only_the_coordinating_office_sets_the_rule(role: str) -> None:
    network = make_network()
    with pytest.raises(Forbidden):
        set_composition(
            acting=make_acting(role),
            network=network,
            least=ONE_EACH,
            in_groups=ONE_EACH,
            state_at_most=None,
        )


@pytest.mark.django_db
def test_a_number_that_is_none_is_refused() -> None:
    network = make_network()
    with pytest.raises(BadInput):
        set_composition(
            acting=officer_for(network),
            network=network,
            least={"people": -1},
            in_groups={},
            state_at_most=None,
        )
