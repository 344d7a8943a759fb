"""R066: a member's share counts once the member agreed; R147: offices are reminded; R010: debts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.nightly import the_house
from phakhi.exchange.models import BudgetLine, FacilitationRequest
from phakhi.exchange.panels import open_commitments
from phakhi.exchange.queries.budgets import budget_years
from phakhi.exchange.reminding import remind_offices
from phakhi.exchange.services import budget
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.proposals import accept_proposal, refuse_proposal
from phakhi.networks.models import Actor
from phakhi.parties.models import ContactPoint
from tests.factories import make_acting, make_province
from tests.factories_exchange import make_office, make_request, speaking_for
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def make_network(**values: Any) -> GovernanceNetwork:
    given = {"public_code": "net-test", "name_th": "เครือข่ายตัวอย่าง", "state": "active"}
    return GovernanceNetwork.objects.create(
        province=make_province(), main_purpose="problem_solving", **given | values
    )


def make_member(network: GovernanceNetwork, actor: Actor) -> NetworkMember:
    return NetworkMember.objects.create(
        province=network.province, network=network, actor=actor, state="active",
        joined_on=date(2026, 1, 5),
    )  # fmt: skip


def propose(network: GovernanceNetwork, source: Actor, **values: Any) -> BudgetLine:
    given = {"year": 2027, "kind": "money", "purpose": "ค่าประชุม", "amount": Decimal(5000)}
    acting = values.pop("acting", None) or make_acting("officer")
    return budget.propose_budget_line(
        acting=acting, network=network, source=source, values=given | values
    )


def test_a_partner_outside_the_network_is_not_asked_to_pay() -> None:
    with pytest.raises(WrongState):
        propose(make_network(), make_actor())


def test_a_stranger_to_the_network_proposes_nothing() -> None:
    network, source = make_network(), make_actor()
    make_member(network, source)
    with pytest.raises(Forbidden):
        propose(network, source, acting=make_acting("member"))


def test_a_line_counts_as_agreed_once_the_member_said_yes() -> None:
    network, source = make_network(), make_actor()
    make_member(network, source)
    line = propose(network, source)
    acting = make_acting("officer")
    year = budget_years(acting, network)[0]
    assert (year.total("money"), year.total("money", agreed=True)) == (Decimal(5000), Decimal(0))
    assert line.proposal is not None
    accept_proposal(acting=speaking_for(source), proposal=line.proposal)
    assert budget_years(acting, network)[0].total("money", agreed=True) == Decimal(5000)
    with pytest.raises(WrongState):
        budget.take_back_budget_line(
            acting=acting, line=BudgetLine.objects.select_related("proposal").get()
        )


def test_what_the_member_refused_is_not_in_the_sum() -> None:
    network, source = make_network(), make_actor()
    make_member(network, source)
    line = propose(network, source)
    assert line.proposal is not None
    refuse_proposal(acting=speaking_for(source), proposal=line.proposal, reason="ไม่มีงบ")
    assert budget_years(make_acting("officer"), network)[0].total("money") == Decimal(0)


def test_the_networks_tab_shows_budget_and_hides_a_hidden_members_name() -> None:
    network = make_network()
    source = make_actor(is_public=False, name_th="องค์กร CANARY7K2Q")
    make_member(network, source)
    propose(network, source)
    kwargs = {"province": network.province.slug, "code": network.public_code}
    shown = Client().get(reverse("exchange:network", kwargs=kwargs)).content.decode()
    assert "ค่าประชุม" in shown
    assert "CANARY7K2Q" not in shown


def test_who_leaves_a_network_is_told_what_it_still_owes() -> None:
    office = make_office()
    member = make_member(make_network(), office)
    row = make_request(owner=office)
    owed = open_commitments(make_acting("officer"), member)
    assert [one.due_on for one in owed] == [row.due_on]


def overdue(office: Actor, days: int) -> FacilitationRequest:
    row = make_request(owner=office)
    day = timezone.localdate() - timedelta(days=days)
    FacilitationRequest.objects.filter(pk=row.pk).update(asked_on=day, due_on=day)
    return row


def test_an_office_is_reminded_by_night_and_not_every_night(
    django_capture_on_commit_callbacks: Any,
) -> None:
    office = make_office()
    row = overdue(office, 2)
    ContactPoint.objects.create(
        province=office.province, party=office.party, kind="email", value="office@example.org"
    )
    house = the_house(office.province)
    with django_capture_on_commit_callbacks(execute=True):
        remind_offices(house)
        remind_offices(house)
    assert [letter.to for letter in mail.outbox] == [["office@example.org"]]
    assert row.title in mail.outbox[0].subject
    row.refresh_from_db()
    assert row.reminded_on == timezone.localdate()


def test_a_request_far_from_its_date_is_left_alone() -> None:
    row = make_request()
    remind_offices(the_house(row.province))
    row.refresh_from_db()
    assert row.reminded_on is None
