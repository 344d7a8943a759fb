"""Formed, active, renewed, turned into a successor, dissolved; and the alarm in between."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from phakhi.core.errors import BadInput, Forbidden, HouseError, WrongState
from phakhi.core.models import Event
from phakhi.governance import services
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.proposals import accept_proposal
from phakhi.governance.queries.idle import idle_networks, quiet_of
from phakhi.governance.queries.tree import flat, forest, per_level
from phakhi.governance.reminding import note_idle_networks
from phakhi.governance.states import MEMBER_FLOW
from phakhi.ties.models import Origin
from tests.factories import make_acting, make_province
from tests.factories_governance import (
    adopt,
    make_charter,
    make_decision,
    make_invited,
    make_member,
    make_network,
    speaker_of,
)
from tests.factories_networks import make_actor
from tests.factories_ties import make_contact, make_tie

pytestmark = pytest.mark.django_db
REPORT: dict[str, Any] = {
    "reached": "ซ่อมครบ",
    "condition_met": True,
    "handed_over": "เทศบาลดูแลต่อ",
    "lessons": "เริ่มให้เร็ว",
}


def test_a_member_cannot_form_the_network() -> None:
    network = make_network("draft", members_needed=1)
    member = make_member(network)
    with pytest.raises(Forbidden):
        services.form_network(acting=speaker_of(member.actor), network=network)


def test_it_is_formed_only_with_enough_members_who_agreed() -> None:
    network = make_network("draft", members_needed=2)
    make_member(network)
    make_invited(network)
    with pytest.raises(WrongState) as refused:
        services.form_network(acting=make_acting(), network=network)
    assert refused.value.code == "network_few_members"


def test_it_acts_only_with_a_charter_of_its_members() -> None:
    network = make_network("formed")
    member = make_member(network)
    with pytest.raises(WrongState) as refused:
        services.activate_network(acting=make_acting(), network=network)
    assert refused.value.code == "network_no_charter"
    adopt(make_charter(network), member)
    assert services.activate_network(acting=make_acting(), network=network).state == "active"


def test_a_new_term_must_be_a_later_one() -> None:
    network = make_network(term_ends_on=date(2027, 9, 30))
    with pytest.raises(BadInput):
        services.renew_network(
            acting=make_acting(), network=network, term_ends_on=date(2027, 9, 30)
        )
    services.renew_network(acting=make_acting(), network=network, term_ends_on=date(2029, 9, 30))
    assert network.renewals == 1


def test_it_is_not_dissolved_without_its_closing_report() -> None:
    network = make_network()
    make_member(network)
    with pytest.raises(WrongState) as refused:
        services.dissolve_network(acting=make_acting(), network=network, reason="จบแล้ว")
    assert refused.value.code == "network_no_report"


def test_the_closing_report_keeps_what_was_still_owed() -> None:
    network = make_network()
    member = make_member(network)
    decision = make_decision(network, owner=member.actor)
    assert decision.proposal is not None
    accept_proposal(acting=speaker_of(member.actor), proposal=decision.proposal)
    officer = make_acting()
    services.write_closing(acting=officer, network=network, values=REPORT)
    services.dissolve_network(acting=officer, network=network, reason="ครบเงื่อนไข")
    network.refresh_from_db()
    member.refresh_from_db()
    assert network.closing_report.left_open == ["มติที่ 1"]
    assert network.closing_report.published_on == timezone.localdate()
    assert (network.state, member.state) == ("dissolved", "ended")


def test_nobody_is_carried_into_the_successor_without_being_asked() -> None:
    network = make_network()
    member = make_member(network)
    successor = services.transform_network(
        acting=make_acting(),
        network=network,
        values={"name_th": "เครือข่ายใหม่", "main_purpose": "problem_solving"},
    )
    network.refresh_from_db()
    assert (network.state, network.successor) == ("transformed", successor)
    assert successor.members.get(actor=member.actor).state == "invited"


def test_a_circle_of_networks_is_refused() -> None:
    upper = make_network()
    lower = make_network(parent=upper)
    with pytest.raises(BadInput):
        services.update_network(
            acting=make_acting(), network=upper, seen=upper.version, values={"parent": lower}
        )


def test_the_alarm_sounds_once_per_silence() -> None:
    long_ago = timezone.localdate() - timedelta(days=200)
    network = make_network(started_on=long_ago, idle_after_days=90)
    officer = make_acting(province=network.province)
    assert [one.network for one in idle_networks(officer)] == [network]
    note_idle_networks(officer)
    note_idle_networks(officer)
    assert Event.objects.filter(kind="governance.network.idle").count() == 1
    make_decision(network, decided_on=timezone.localdate())
    assert idle_networks(officer) == []


def test_members_who_speak_with_each_other_keep_it_alive() -> None:
    today = timezone.localdate()
    network = make_network(idle_after_days=90)
    officer = make_acting(province=network.province)
    one, other = (make_member(network).actor for _ in range(2))
    make_contact(one, make_actor(), on=today)
    assert [quiet.network for quiet in idle_networks(officer)] == [network]
    make_contact(one, other, on=today - timedelta(days=3))
    assert idle_networks(officer) == []
    (quiet,) = quiet_of([network])
    assert quiet.days == 3
    assert quiet.last == date(2026, 1, 5), "the day of a contact is not for everybody"


def test_a_new_tie_between_members_keeps_it_alive_unless_derived_from_records() -> None:
    today = timezone.localdate()
    network = make_network(idle_after_days=90)
    officer = make_acting(province=network.province)
    one, other = (make_member(network).actor for _ in range(2))
    make_tie(one, other, since=today, origin=Origin.RECORD, origin_key="elsewhere")
    assert [quiet.network for quiet in idle_networks(officer)] == [network]
    make_tie(one, other, since=today)
    assert idle_networks(officer) == []


def test_a_partner_of_two_networks_is_counted_once() -> None:
    upper = make_network()
    lower = make_network(parent=upper)
    member = make_member(upper)
    make_member(lower, member.actor)
    make_member(lower)
    officer = make_acting(province=upper.province)
    (root,) = [one for one in forest(officer) if one.network == upper]
    assert (len(root.members), root.below) == (2, 1)
    assert [one.depth for one in flat([root])] == [0, 1]
    assert per_level(officer)[0].members == 2


ACTS = st.lists(
    st.sampled_from(["invite", "accept", "decline", "withdraw", "end", "pass_over", "recall"]),
    max_size=8,
)


class MembershipHolds(TestCase):
    """Whatever is tried in whatever order, the row is one the flow knows."""

    @given(acts=ACTS)
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    def test_every_walk_stays_in_the_flow(self, acts: list[str]) -> None:
        network = make_network(province=make_province())
        member = make_invited(network)
        for act in acts:
            before = member.state
            self._try(network, member, act)
            member = NetworkMember.objects.select_related("network", "actor__party").get(
                pk=member.pk
            )
            ways = {(t.from_, t.to) for t in MEMBER_FLOW.transitions if t.act == act}
            assert member.state == before or (before, member.state) in ways
            assert member.state != "active" or member.joined_on

    def _try(self, network: GovernanceNetwork, member: NetworkMember, act: str) -> None:
        officer, partner = make_acting(), speaker_of(member.actor)
        say: dict[str, Any] = {"reason": "ตัวอย่าง", "member": member}
        services_by_act = {
            "invite": lambda: services.invite_member(
                acting=officer, network=network, actor=member.actor
            ),
            "accept": lambda: services.accept_invitation(acting=partner, member=member),
            "decline": lambda: services.decline_invitation(acting=partner, **say),
            "withdraw": lambda: services.withdraw_member(acting=partner, **say),
            "end": lambda: services.end_member(acting=officer, **say),
            "pass_over": lambda: services.pass_over_member(acting=officer, **say),
            "recall": lambda: services.recall_invitation(acting=officer, **say),
        }
        try:
            services_by_act[act]()
        except HouseError:
            return
