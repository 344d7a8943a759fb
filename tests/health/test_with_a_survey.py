from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from phakhi.governance.models import NetworkMember
from phakhi.health import services
from phakhi.health.models import FactorProfile, HealthReading, Improvement
from phakhi.health.queries.factors import factors_now
from phakhi.surveys.instruments.factors import FACTORS
from phakhi.surveys.models import Wave
from tests.factories import make_acting
from tests.factories_surveys import (
    answer_steps,
    close,
    everyone_about_everyone,
    make_open,
)

pytestmark = pytest.mark.django_db


def closed_wave(size: int) -> Wave:
    wave, _asked = make_open(size)
    everyone_about_everyone(wave)
    return close(wave)


def read(wave: Wave) -> HealthReading:
    return services.compute_health(acting=make_acting(), network=wave.network)


def test_trust_comes_from_the_closed_wave_with_its_answers_counted() -> None:
    dial = read(closed_wave(6)).dials["trust"]
    assert dial["state"] == "known"
    assert dial["value"] == pytest.approx(10 / 12, abs=0.005)  # (3 + 3 + 4) / (3 · 4)
    assert (dial["parts"]["respondents"], dial["parts"]["invited"]) == (6, 6)
    assert dial["low"] <= dial["value"] <= dial["high"]


def test_of_four_nothing_is_shown(address: Any) -> None:
    wave = closed_wave(4)
    dial = read(wave).dials["trust"]
    assert (dial["state"], dial["value"], dial["low"]) == ("few", None, None)
    page = Client().get(address(wave.network, "dials/trust/")).content.decode()
    assert "4 of 4 answered: too few" in page


def test_an_open_wave_says_nothing_yet() -> None:
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    assert read(wave).dials["trust"]["state"] == "empty"


def test_trust_stays_what_it_was_when_a_member_leaves() -> None:
    """Two readings subtracted would tell what the leaver had answered."""
    wave = closed_wave(6)
    before = read(wave)
    member = NetworkMember.objects.filter(network=wave.network).latest("pk")
    NetworkMember.objects.filter(pk=member.pk).update(
        state="withdrawn", left_on=timezone.localdate()
    )
    after = read(wave)
    assert after.number == before.number + 1
    assert after.dials["trust"] == before.dials["trust"]
    assert not {"trust", "value"} & set(after.reasons[0]["effects"])


def test_ties_told_in_the_survey_carry_its_uncertainty() -> None:
    dial = read(closed_wave(6)).dials["density"]
    assert (dial["value"], dial["response"]) == (1.0, 1.0)


def believed(size: int, mark: int = 5) -> Wave:
    wave, asked = make_open(size, "factors")
    for invitation in asked:
        said = {f"factor-{code}": {f"factor-{code}": mark} for code in FACTORS}
        answer_steps(invitation, said)
    return close(wave)


def test_belief_stands_beside_evidence_and_wide_gaps_become_work() -> None:
    wave = believed(6)
    lines = {line.factor.number: line for line in factors_now(make_acting(), wave.network)}
    assert lines[3].belief == 1.0
    assert (lines[3].evidence, lines[3].is_apart) == (0.0, True)
    assert lines[8].evidence is None and not lines[8].is_apart
    profile = services.keep_profile(acting=make_acting(), network=wave.network)
    assert profile.factors["3"]["evidence"] == 0.0
    assert Improvement.objects.filter(network=wave.network, key="factor:3").exists()


def test_four_beliefs_are_not_shown() -> None:
    lines = factors_now(make_acting(), believed(4).network)
    assert {line.belief for line in lines} == {None}


def test_a_profile_is_kept_once_a_year(address: Any, as_role: Any) -> None:
    wave = believed(5)
    client = as_role()
    assert client.post(address(wave.network, "factors/keep/")).status_code == 302
    assert client.post(address(wave.network, "factors/keep/")).status_code == 409
    year = FactorProfile.objects.get().year
    assert Client().get(address(wave.network, f"factors/{year}/")).status_code == 200
