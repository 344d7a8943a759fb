"""Both demo provinces come with requests, exchanges and a catalogue in every state."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.utils import timezone

from phakhi.core.management.commands.load_demo import load_demo
from phakhi.exchange.models import (
    BudgetLine,
    FacilitationRequest,
    ResourceExchange,
    StateResource,
    UseRequest,
)
from phakhi.exchange.states import EXCHANGE_FLOW, REQUEST_FLOW, USE_FLOW

pytestmark = pytest.mark.django_db


def test_every_state_is_shown_by_an_example() -> None:
    load_demo(yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8")))
    for model, flow in ((FacilitationRequest, REQUEST_FLOW), (ResourceExchange, EXCHANGE_FLOW)):
        there = set(model.objects.filter(province__code="30").values_list("state", flat=True))
        assert there == set(flow.states), model
    uses = set(UseRequest.objects.values_list("state", flat=True))
    assert set(USE_FLOW.states) - uses == {"refused", "withdrawn"} - uses
    late = FacilitationRequest.objects.overdue(timezone.localdate())
    assert late.filter(province__code="30").count() >= 2
    assert StateResource.objects.filter(province__code="30").count() == 8
    assert BudgetLine.objects.filter(proposal__state="accepted").exists()
    for shown in (FacilitationRequest, ResourceExchange, StateResource):
        assert shown.objects.filter(province__code="56", is_demo=True).exists()
