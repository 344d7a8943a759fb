"""Networks in the middle of being formed, through the room's own doors."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from phakhi.accounts.consent_texts import install_texts
from phakhi.core.acting import Acting
from phakhi.formation.models import (
    Assessor,
    Candidate,
    ConnectingPerson,
    GroupSeat,
    ManagerChoice,
    NetworkActivity,
    RoleCell,
    ThemeGroup,
)
from phakhi.formation.services import choosing, groups, persons, roles
from phakhi.formation.services.choosing import Point
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance import proposals
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_governance import make_member, make_network, speaker_of
from tests.factories_networks import make_actor
from tests.factories_parties import make_person


def officer_for(network: GovernanceNetwork) -> Acting:
    return make_acting("officer", province=network.province)


def person_acting(person: Party) -> Acting:
    return replace(Acting.stranger(person.province), person_id=person.pk)


def make_network_with(count: int = 2, **values: Any) -> tuple[GovernanceNetwork, list[Actor]]:
    """A network and its members."""
    network = make_network(**values)
    members = [make_member(network).actor for _ in range(count)]
    return network, members


def member_of(network: GovernanceNetwork, **values: Any) -> Actor:
    return make_member(network, make_actor(province=network.province, **values)).actor


def make_group(network: GovernanceNetwork, **values: Any) -> ThemeGroup:
    values = {"name_th": "คณะทำงานตัวอย่าง"} | values
    return groups.add_group(acting=officer_for(network), network=network, **values)


def make_seat(
    group: ThemeGroup, actor: Actor, role: str = "member", said: str = "yes"
) -> GroupSeat:
    seat = groups.offer_seat(acting=officer_for(group.network), group=group, actor=actor, role=role)
    answer(seat, actor, said)
    return seat


def make_activity_of(network: GovernanceNetwork, **values: Any) -> NetworkActivity:
    values = {"name_th": "กิจกรรมของเครือข่าย"} | values
    return roles.add_activity(acting=officer_for(network), network=network, **values)


def make_role(
    activity: NetworkActivity, actor: Actor, part: str = "leads", said: str = "yes"
) -> RoleCell:
    cell = roles.propose_role(
        acting=officer_for(activity.network), activity=activity, actor=actor, part=part
    )
    answer(cell, actor, said)
    return cell


def answer(row: Any, actor: Actor, said: str) -> None:
    """ "yes", "no", or anything else for not answered."""
    if said == "yes":
        proposals.accept_proposal(acting=speaker_of(actor), proposal=row.proposal)
    if said == "no":
        proposals.refuse_proposal(acting=speaker_of(actor), proposal=row.proposal, reason="ไม่มีคน")


def name_person(
    network: GovernanceNetwork, person: Party | None = None, **values: Any
) -> ConnectingPerson:
    install_texts(network.province)
    linked = values.pop("groups", ())
    row = persons.name_person(
        acting=officer_for(network),
        network=network,
        person=person or make_person(province=network.province),
        values={"role": "node", "sectors": ["public"]} | values,
        groups=linked,
    )
    return ConnectingPerson.objects.select_related("person", "network", "province").get(pk=row.pk)


def confirm_person(row: ConnectingPerson) -> ConnectingPerson:
    assert row.person is not None
    return persons.answer_for_oneself(acting=person_acting(row.person), row=row, agrees=True)


def make_choice(network: GovernanceNetwork, **weights: int) -> ManagerChoice:
    install_texts(network.province)
    given = weights or dict.fromkeys(CRITERIA, 20)
    return choosing.open_choice(acting=officer_for(network), network=network, weights=given)


def make_candidate(choice: ManagerChoice, actor: Actor | None = None) -> Candidate:
    person = make_person(province=choice.province)
    row = choosing.nominate(
        acting=officer_for(choice.network), choice=choice, person=person, actor=actor
    )
    return choosing.stand(acting=person_acting(person), candidate=row, agrees=True)


def make_assessor(choice: ManagerChoice, actor: Actor | None = None) -> Assessor:
    person = make_person(province=choice.province)
    return choosing.add_assessor(
        acting=officer_for(choice.network), choice=choice, person=person, actor=actor
    )


def sheet_of(value: int, *candidates: Candidate) -> dict[tuple[Candidate, str], Point]:
    return {(who, on): Point(value, "เพราะเห็นงาน") for who in candidates for on in CRITERIA}


def hand_in(assessor: Assessor, value: int, *candidates: Candidate) -> Assessor:
    return choosing.score(
        acting=person_acting(assessor.person),
        assessor=assessor,
        sheet=sheet_of(value, *candidates),
    )
