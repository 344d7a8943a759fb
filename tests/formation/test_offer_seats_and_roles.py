"""What binds a partner is proposed and accepted; a refusal keeps its reason (R009, R039, R041)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.models import Event
from phakhi.formation.defaults import DEFAULTS
from phakhi.formation.leaving import follow_withdrawal
from phakhi.formation.models import GroupSeat, NetworkActivity, RoleCell, Step
from phakhi.formation.queries import matrix
from phakhi.formation.queries.progress import view_of
from phakhi.formation.queries.waiting import open_commitments
from phakhi.formation.services import groups, roles
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.services import withdraw_member
from tests.factories import make_acting, make_province
from tests.factories_formation import (
    make_activity_of,
    make_group,
    make_role,
    make_seat,
    member_of,
    officer_for,
)
from tests.factories_governance import make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> GovernanceNetwork:
    return make_network()


def test_the_four_themes_are_set_up_once(network: GovernanceNetwork) -> None:
    acting = officer_for(network)
    assert len(groups.add_four_groups(acting=acting, network=network)) == 4
    assert groups.add_four_groups(acting=acting, network=network) == []
    with pytest.raises(WrongState, match="group_theme_taken"):
        make_group(network, theme="place")


def test_an_offered_role_binds_nobody(network: GovernanceNetwork) -> None:
    actor = member_of(network)
    make_role(make_activity_of(network), actor, said="open")
    assert not RoleCell.objects.accepted().exists()
    assert not RoleCell.objects.visible_to(Acting.stranger(network.province)).exists()
    assert RoleCell.objects.visible_to(speaker_of(actor)).exists()
    assert not RoleCell.objects.visible_to(speaker_of(member_of(network))).exists()


def test_a_refusal_keeps_its_reason_among_those_it_concerns(network: GovernanceNetwork) -> None:
    actor, other = member_of(network), member_of(network)
    make_role(make_activity_of(network), actor, said="no")
    assert next(iter(matrix.refusals(officer_for(network), network))).reason == "ไม่มีคน"
    assert len(list(matrix.refusals(speaker_of(actor), network))) == 1
    assert len(list(matrix.refusals(speaker_of(other), network))) == 0
    assert len(list(matrix.refusals(Acting.stranger(network.province), network))) == 0


def test_the_acceptance_rate_counts_every_answer(network: GovernanceNetwork) -> None:
    activity, actor = make_activity_of(network), member_of(network)
    make_role(activity, actor, "leads", "no")
    make_role(activity, actor, "leads", "yes")
    make_role(activity, actor, "does", "open")
    share = matrix.roles_share(network)
    assert (share.accepted, share.answered, share.waiting) == (1, 2, 1)


def test_being_informed_needs_no_answer(network: GovernanceNetwork) -> None:
    cell = roles.propose_role(
        acting=officer_for(network),
        activity=make_activity_of(network),
        actor=member_of(network),
        part="informed",
    )
    assert cell.answer == "told"
    assert RoleCell.objects.accepted().get() == cell


def test_what_binds_is_never_kept_without_a_proposal(network: GovernanceNetwork) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleCell.objects.create(
            province=network.province,
            activity=make_activity_of(network),
            actor=member_of(network),
            part="leads",
        )


def test_only_members_are_asked(network: GovernanceNetwork) -> None:
    for part in ("leads", "informed"):
        with pytest.raises(WrongState):
            roles.propose_role(
                acting=officer_for(network),
                activity=make_activity_of(network),
                actor=make_actor(),
                part=part,
            )


def test_nobody_is_asked_twice_at_once(network: GovernanceNetwork) -> None:
    activity, actor = make_activity_of(network), member_of(network)
    make_role(activity, actor, said="open")
    with pytest.raises(WrongState, match="role_proposed_already"):
        make_role(activity, actor, said="open")


def test_a_hidden_partner_stays_unnamed_in_the_public_matrix(network: GovernanceNetwork) -> None:
    make_role(make_activity_of(network), member_of(network, is_public=False))
    stranger = Acting.stranger(network.province)
    rows = matrix.rows_of(stranger, network)
    assert all(not cells for row in rows for _party, cells in row.cells)
    assert rows[0].is_led


def test_the_defaults_are_offered_not_imposed(network: GovernanceNetwork) -> None:
    acting = officer_for(network)
    assert len(roles.add_default_activities(acting=acting, network=network)) == len(DEFAULTS)
    assert roles.add_default_activities(acting=acting, network=network) == []
    assert not RoleCell.objects.exists()
    offered = {row.offered for row in matrix.rows_of(acting, network)}
    assert offered >= {"local_government", "academia", "state_agency", "private", "people"}


def test_an_activity_about_which_somebody_was_asked_stays(network: GovernanceNetwork) -> None:
    activity = make_activity_of(network)
    make_role(activity, member_of(network), said="no")
    with pytest.raises(WrongState, match="activity_has_roles"):
        roles.remove_activity(acting=officer_for(network), activity=activity)
    assert NetworkActivity.objects.count() == 1


def test_ending_an_open_role_takes_the_question_back(network: GovernanceNetwork) -> None:
    cell = make_role(make_activity_of(network), member_of(network), said="open")
    roles.end_role(acting=officer_for(network), cell=cell)
    assert cell.proposal is not None
    assert cell.proposal.state == "withdrawn"


@pytest.mark.parametrize("role", ["member", "auditor", "governor", "field_officer"])
def test_others_propose_nothing(network: GovernanceNetwork, role: str) -> None:
    actor, activity, group = member_of(network), make_activity_of(network), make_group(network)
    with pytest.raises(Forbidden):
        roles.propose_role(acting=make_acting(role), activity=activity, actor=actor, part="leads")
    with pytest.raises(Forbidden):
        groups.offer_seat(acting=make_acting(role), group=group, actor=actor)


def test_the_other_province_proposes_nothing(network: GovernanceNetwork) -> None:
    there = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        roles.add_activity(acting=there, network=network, name_th="x")


def test_a_partner_that_leaves_frees_its_seats_and_roles(network: GovernanceNetwork) -> None:
    actor = member_of(network)
    make_seat(make_group(network), actor, "lead")
    make_role(make_activity_of(network), actor)
    member = network.members.get(actor=actor)
    assert len(open_commitments(officer_for(network), member)) == 2
    withdraw_member(acting=speaker_of(actor), member=member, reason="ย้ายงาน")
    event = Event.objects.filter(kind="governance.member.withdrawn").latest("created_at")
    for _again in range(2):
        follow_withdrawal(event)
    assert not GroupSeat.objects.standing().exists()
    assert not RoleCell.objects.standing().exists()
    assert open_commitments(officer_for(network), member) == []


def test_step_six_follows_what_partners_answer(network: GovernanceNetwork) -> None:
    before = view_of(network, 6).percent
    make_role(make_activity_of(network), member_of(network))
    assert view_of(network, 6).percent > before
    assert not Step.objects.exists()
