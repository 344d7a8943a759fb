"""The demo provinces: every organisation of the scenario, neighbours, unfinished work."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings

from phakhi.core.management.commands.load_demo import load_demo
from phakhi.core.models import Province
from phakhi.networks.models import Actor
from phakhi.networks.queries.worklist import FLAGS, counts
from tests.factories import make_acting
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db


@pytest.fixture
def scenario() -> dict:
    loaded: dict = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
    return loaded


def test_both_provinces_have_their_partners_and_something_to_work_on(scenario: dict) -> None:
    make_areas("30")
    make_areas("56")
    load_demo(scenario)
    korat = Province.objects.get(code="30")
    partners = Actor.objects.filter(province=korat)
    assert 130 <= partners.count() <= 160
    assert Actor.objects.filter(province__code="56").count() >= 12
    names = set(partners.values_list("party__name_th", flat=True))
    assert {row["th"] for row in scenario["organisations"]} <= names
    assert {row["persona_th"] for row in scenario["individuals"]} <= names
    assert not partners.listed().filter(sector="").exists()
    assert partners.filter(kinds__contains=["politician"], is_public=True).exists()
    found = counts(make_acting("officer", province=korat))
    assert set(found["state"]) >= {"submitted", "draft", "rejected", "suspended", "ended"}
    assert [flag for flag in FLAGS if not found["flag"][flag]] == ["stale"]
