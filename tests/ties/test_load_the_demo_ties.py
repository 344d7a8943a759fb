from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings

from phakhi.core.acting import Acting
from phakhi.core.management.commands.load_demo import load_demo
from phakhi.core.models import Province
from phakhi.networks.demo.making import code_for
from phakhi.networks.models import Actor
from phakhi.ties.graph import edges_seen
from phakhi.ties.models import Contact, Tie

pytestmark = pytest.mark.django_db


def test_the_demo_has_years_of_ties_a_bridge_and_open_steps() -> None:
    load_demo(yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8")))
    korat, phayao = (Province.objects.get(code=code) for code in ("30", "56"))
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
