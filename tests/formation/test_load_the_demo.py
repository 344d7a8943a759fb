"""The demo tells the story of the scenario: Korat in step 6 at 70 %, Phayao in step 2."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.conf import settings

from phakhi.core.registry import DEMO_LOADERS
from phakhi.formation.models import ManagerChoice, ThemeGroup
from phakhi.formation.pure.scoring import Given, result_of
from phakhi.formation.queries.matrix import roles_share
from phakhi.formation.queries.progress import views_of
from phakhi.governance.models import GovernanceNetwork
from tests.factories import make_province
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db


def test_the_demo_stands_where_the_scenario_says() -> None:
    scenario = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
    for code in ("30", "56"):
        make_areas(code)
        for room in ("accounts", "networks", "governance", "formation"):
            DEMO_LOADERS[room](make_province(code), scenario)
    korat = views_of(GovernanceNetwork.objects.get(public_code="net-30"))
    assert [view.step.state for view in korat] == ["done"] * 5 + ["under_way"]
    assert [view.percent for view in korat[1:]] == [100, 100, 100, 100, 70]
    assert korat[0].percent >= 90
    phayao = views_of(GovernanceNetwork.objects.get(public_code="net-56"))
    assert [view.step.state for view in phayao[:3]] == ["done", "under_way", "not_begun"]
    network = korat[0].step.network
    share = roles_share(network)
    assert (share.refused, share.waiting) == (1, 2)
    assert ThemeGroup.objects.filter(network=network).count() == 4
    choice = ManagerChoice.objects.get(network=network)
    given = [
        Given(str(row.pk), str(score.candidate_id), score.criterion, score.value)
        for row in choice.assessors.all()
        for score in row.scores.all()
    ]
    assert result_of(given, choice.weights).leaders == (str(choice.chosen_id),)
