"""What the demo promises of rooms that need all the others: asked of the loaded house."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.exchange.models import (
    BudgetLine,
    FacilitationRequest,
    ResourceExchange,
    StateResource,
    UseRequest,
)
from phakhi.exchange.states import EXCHANGE_FLOW, REQUEST_FLOW, USE_FLOW
from phakhi.networks.demo.making import code_for
from phakhi.networks.models import Actor
from phakhi.networks.queries.worklist import FLAGS, counts
from phakhi.ties.graph import edges_seen
from phakhi.ties.models import Contact, Tie
from tests.factories import make_acting
from tests.gates.world import World

pytestmark = pytest.mark.django_db


def test_both_provinces_have_their_partners_and_something_to_work_on(world: World) -> None:
    scenario = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
    korat = world.province
    partners = Actor.objects.filter(province=korat, party__is_demo=True)
    assert 130 <= partners.count() <= 165
    assert Actor.objects.filter(province=world.other, party__is_demo=True).count() >= 12
    names = set(partners.values_list("party__name_th", flat=True))
    assert {row["th"] for row in scenario["organisations"]} <= names
    assert {row["persona_th"] for row in scenario["individuals"]} <= names
    assert not partners.listed().filter(sector="").exists()
    assert partners.filter(kinds__contains=["politician"], is_public=True).exists()
    found = counts(make_acting("officer", province=korat))
    assert set(found["state"]) >= {"submitted", "draft", "rejected", "suspended", "ended"}
    assert [flag for flag in FLAGS if not found["flag"][flag]] == ["stale"]


def test_every_state_of_an_exchange_is_shown_by_an_example(world: World) -> None:
    for model, flow in ((FacilitationRequest, REQUEST_FLOW), (ResourceExchange, EXCHANGE_FLOW)):
        there = set(model.objects.filter(province=world.province).values_list("state", flat=True))
        assert there == set(flow.states), model
    uses = set(UseRequest.objects.values_list("state", flat=True))
    assert set(USE_FLOW.states) - uses == {"refused", "withdrawn"} - uses
    late = FacilitationRequest.objects.overdue(timezone.localdate())
    assert late.filter(province=world.province).count() >= 2
    assert StateResource.objects.filter(province=world.province, is_demo=True).count() == 8
    assert BudgetLine.objects.filter(proposal__state="accepted").exists()
    for shown in (FacilitationRequest, ResourceExchange, StateResource):
        assert shown.objects.filter(province=world.other, is_demo=True).exists()


def test_the_demo_has_years_of_ties_a_bridge_and_open_steps(world: World) -> None:
    korat, phayao = world.province, world.other
    told = Tie.objects.filter(province=korat)
    assert 150 <= told.exclude(told_by=None).count() + told.filter(origin="office").count() <= 330
    assert told.filter(until__isnull=False).exists()
    assert Tie.objects.filter(province=phayao).count() >= 20
    assert told.filter(origin="record", kind="contact").count() >= 10
    for province in (korat, phayao):
        assert Contact.objects.filter(province=province).open_steps().exists()
    bridge = Actor.objects.get(province=korat, public_code=code_for(korat, "เวทีพลเมืองโคราช"))
    edges = edges_seen(Acting.stranger(korat))
    degree: dict[object, int] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            degree[end] = degree.get(end, 0) + 1
    assert max(degree, key=lambda end: degree[end]) == bridge.pk
