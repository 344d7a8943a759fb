"""Invited, accepted, declined, withdrawn: voluntary at both ends (R009, R010)."""

from __future__ import annotations

from typing import Any

import pytest

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.models import Event
from phakhi.governance import services
from phakhi.governance.models import MemberStep
from phakhi.governance.proposals import accept_proposal, propose, refuse_proposal
from phakhi.governance.queries import acceptance_rate, member_actor_ids
from tests.factories import make_acting, make_province
from tests.factories_governance import make_invited, make_member, make_network, speaker_of
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def test_only_the_coordinator_invites() -> None:
    network, actor = make_network(), make_actor()
    for role in ("citizen", "field_officer", "governor", "auditor"):
        with pytest.raises(Forbidden):
            services.invite_member(acting=make_acting(role), network=network, actor=actor)


def test_an_officer_of_the_neighbour_province_does_not_invite() -> None:
    network, actor = make_network(), make_actor()
    with pytest.raises(Forbidden):
        services.invite_member(
            acting=make_acting("officer", province=make_province("56")),
            network=network,
            actor=actor,
        )


def test_nobody_is_invited_into_what_is_over() -> None:
    network = make_network("dissolved")
    with pytest.raises(WrongState) as refused:
        make_invited(network)
    assert refused.value.code == "network_over"


def test_another_partner_cannot_answer() -> None:
    member = make_invited(make_network())
    with pytest.raises(Forbidden):
        services.accept_invitation(acting=speaker_of(make_actor()), member=member)


def test_the_office_answers_only_with_the_signed_paper() -> None:
    member = make_invited(make_network())
    with pytest.raises(BadInput) as refused:
        services.accept_invitation(acting=make_acting("officer"), member=member)
    assert refused.value.code == "paper_needed"


def test_accepting_keeps_who_answered_and_which_text() -> None:
    network = make_network()
    member = make_member(network, speaker="นางตัวอย่าง", speaker_post="ประธาน")
    member.refresh_from_db()
    assert (member.state, member.consent_version) == ("active", "membership-1")
    assert (member.speaker, member.speaker_post) == ("นางตัวอย่าง", "ประธาน")
    assert member_actor_ids(network) == [member.actor_id]
    assert list(MemberStep.objects.values_list("act", flat=True)) == ["accept", "invited"]


def test_a_refusal_needs_its_reason_and_keeps_it() -> None:
    member = make_invited(make_network())
    who = speaker_of(member.actor)
    with pytest.raises(BadInput):
        services.decline_invitation(acting=who, member=member, reason=" ")
    services.decline_invitation(acting=who, member=member, reason="งานล้นมือ")
    member.refresh_from_db()
    assert (member.state, member.reason) == ("declined", "งานล้นมือ")


def test_leaving_needs_no_leave_and_is_told() -> None:
    member = make_member(make_network())
    services.withdraw_member(acting=speaker_of(member.actor), member=member, reason="ย้ายพื้นที่")
    assert Event.objects.filter(kind="governance.member.withdrawn", subject_id=member.pk).exists()


def test_the_acceptance_rate_counts_invitations_and_proposals() -> None:
    network = make_network()
    member, declined = make_member(network), make_invited(network)
    make_invited(network)
    services.decline_invitation(acting=speaker_of(declined.actor), member=declined, reason="ไม่ว่าง")
    asked: dict[str, Any] = {
        "network": network,
        "actor": member.actor,
        "due_on": None,
        "source_type": "x",
    }
    officer = make_acting("officer")
    first = propose(acting=officer, what="จัดเวที", source_id=None, **asked)
    second = propose(acting=officer, what="ส่งข้อมูล", source_id=None, **asked)
    accept_proposal(acting=speaker_of(member.actor), proposal=first)
    refuse_proposal(acting=speaker_of(member.actor), proposal=second, reason="ไม่มีคน")
    rate = acceptance_rate(network)
    assert (rate.accepted, rate.answered, rate.waiting, rate.percent) == (2, 4, 1, 50)


def test_a_coordinator_cannot_accept_for_the_partner() -> None:
    network = make_network()
    member = make_member(network)
    officer = make_acting("officer")
    proposal = propose(
        acting=officer,
        network=network,
        actor=member.actor,
        what="จัดเวที",
        due_on=None,
        source_type="",
        source_id=None,
    )
    with pytest.raises(Forbidden):
        accept_proposal(acting=officer, proposal=proposal)
