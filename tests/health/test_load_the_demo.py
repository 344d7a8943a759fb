"""The demo's story of the bridge: while it is there, and after it has left."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.utils.translation import override

from phakhi.core.nightly import the_house
from phakhi.core.registry import DEMO_LOADERS
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.services import withdraw_member
from phakhi.health.models import HealthReading, Improvement
from phakhi.health.services import compute_health
from phakhi.health.words.reasons import explain
from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.factories_networks import representative_of

pytestmark = pytest.mark.django_db
ROOMS = ("accounts", "networks", "ties", "governance", "surveys", "health")
BRIDGE = "เวทีพลเมืองโคราช"


def test_the_bridge_leaves_the_demo_and_the_dials_say_why() -> None:
    scenario = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
    make_areas("30")
    for room in ROOMS:
        DEMO_LOADERS[room](make_province("30"), scenario)
    network = GovernanceNetwork.objects.select_related("province").get(public_code="net-30")
    readings = HealthReading.objects.filter(network=network)
    assert readings.count() >= 4
    before = readings.latest("number")
    assert before.dials["trust"]["state"] == "known"
    assert Improvement.objects.get(network=network, rule="cut_point").state == "proposed"
    member = NetworkMember.objects.select_related("network", "actor__party").get(
        network=network, actor__party__name_th=BRIDGE
    )
    withdraw_member(acting=representative_of(member.actor), member=member, reason="ตัวอย่าง")
    after = compute_health(acting=the_house(network.province), network=network)
    for dial in ("bridging", "robustness", "density"):
        assert after.dials[dial]["value"] < before.dials[dial]["value"]
    assert after.dials["trust"] == before.dials["trust"]
    with override("en"):
        said = explain(the_house(network.province), after, before)
    assert said[0].head == f"{BRIDGE} left the network."
    assert "no longer connected to the other" in said[0].cut
