"""The demo's waves: the same every time, and the tester's partner still to answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from phakhi.governance.models import GovernanceNetwork
from phakhi.surveys.demo.loading import load_surveys
from phakhi.surveys.models import Invitation, Rating, Wave
from phakhi.surveys.queries import factor_scores, latest_wave, leadership, trust_and_value
from tests.factories_governance import make_member
from tests.factories_networks import make_actor
from tests.factories_surveys import network_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> GovernanceNetwork:
    network, _members = network_of(14)
    GovernanceNetwork.objects.filter(pk=network.pk).update(public_code="net-30")
    tester = next(row for row in scenario()["organisations"] if row["id"] == "O18")
    make_member(network, make_actor(name_th=tester["th"], sector="public"))
    load_surveys(network.province, scenario())
    return GovernanceNetwork.objects.get(pk=network.pk)


def scenario() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
    return found


def test_two_years_of_trust_and_one_open(network: GovernanceNetwork) -> None:
    waves = Wave.objects.filter(network=network, kind="relationship").order_by("year")
    assert [(w.year, w.state) for w in waves] == [
        (2025, "closed"),
        (2026, "closed"),
        (2027, "open"),
    ]
    newest = latest_wave(network, "relationship")
    assert newest is not None
    assert newest.year == 2026
    assert 0.5 < (trust_and_value(newest).network_trust or 0) < 0.8


def test_the_tester_has_not_answered(network: GovernanceNetwork) -> None:
    asked = Invitation.objects.filter(wave__network=network, wave__state="open")
    tester = asked.get(actor__party__name_th__contains="บัวใหญ่")
    assert tester.state == "invited"
    assert asked.filter(state="answered").count() == 4


def test_leaders_and_factors_have_results(network: GovernanceNetwork) -> None:
    leaders, factors = latest_wave(network, "leadership"), latest_wave(network, "factors")
    assert leaders is not None
    assert factors is not None
    assert all(one.whole for one in leadership(leaders))
    assert all(score.mean for score in factor_scores(factors).values())
    assert Rating.objects.exists()
