"""What becomes of answers: ties, shares, leaders, factors."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from phakhi.ledger.models import LedgerDraft
from phakhi.networks.panels import panels_for
from phakhi.surveys.models import Wave
from phakhi.surveys.queries import (
    earlier_waves,
    factor_scores,
    latest_wave,
    leadership,
    trust_and_value,
)
from phakhi.surveys.services import choose_partners, introduce_speaker, keep_step
from phakhi.surveys.services.links import speaker_of
from phakhi.ties.models import Tie
from tests.factories_networks import representative_of
from tests.factories_surveys import (
    MARKS,
    answer,
    answer_steps,
    close,
    everyone_about_everyone,
    invitations_of,
    make_draft,
    make_open,
    open_up,
)

pytestmark = pytest.mark.django_db


def fresh(wave: Wave) -> Wave:
    return Wave.objects.select_related("network").get(pk=wave.pk)


def test_a_wave_that_is_open_has_no_results() -> None:
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    assert latest_wave(wave.network, "relationship") is None
    assert trust_and_value(fresh(wave)).network_trust is None


def test_trust_is_the_sum_of_what_was_given_over_the_most_there_could_be() -> None:
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    found = trust_and_value(fresh(wave))
    assert found.network_trust == pytest.approx((3 + 3 + 4) / 12)
    assert found.network_value == pytest.approx((2 + 3 + 1) / 12)
    assert (found.dyads, found.respondents, found.response_rate) == (30, 6, 1.0)
    score = next(iter(found.by_actor.values()))
    assert score.trust == pytest.approx(10 / 3)
    assert score.raters == 5


def test_the_interval_has_no_width_when_everybody_answered() -> None:
    wave, _asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    low, high = trust_and_value(fresh(wave)).trust_interval or (0.0, 0.0)
    assert low == pytest.approx(high, abs=1e-4)


def test_what_was_told_becomes_ties_from_the_one_who_told_it() -> None:
    wave, (one, two, *_) = make_open(3)
    answer(one, [two.actor])
    assert not Tie.objects.filter(origin="survey").exists()
    close(wave)
    tie = Tie.objects.get(origin="survey")
    assert {tie.source_id, tie.target_id} == {one.actor_id, two.actor_id}
    assert (tie.kind, tie.frequency, tie.intensity) == ("joint_work", 3, 2)
    assert tie.told_by_id == one.actor_id


def test_whom_one_does_not_work_with_makes_no_tie() -> None:
    wave, (one, two, *_) = make_open(3)
    answer(one, [two.actor])
    keep_step(
        acting=speaker_of(one),
        invitation=one,
        step=str(two.actor_id),
        facts={"none": True},
        judged={},
    )
    close(wave)
    assert not Tie.objects.filter(origin="survey").exists()


def test_an_answer_that_was_never_sent_does_not_count() -> None:
    wave, (one, two, *_) = make_open(3)
    who: dict[str, Any] = {"acting": speaker_of(one), "invitation": one}
    introduce_speaker(speaker="ก", speaker_post="", **who)
    choose_partners(actors=[two.actor_id], **who)
    keep_step(step=str(two.actor_id), facts={"kinds": ["advice"]}, judged=MARKS, **who)
    assert close(wave).answered == 0
    assert not Tie.objects.filter(origin="survey").exists()


def test_the_next_years_answer_ends_last_years_tie() -> None:
    wave, (one, two, *_) = make_open(3)
    answer(one, [two.actor])
    close(wave)
    Wave.objects.filter(pk=wave.pk).update(year=2020, opens_on="2020-01-01", closes_on="2020-01-09")
    Tie.objects.update(since="2020-01-01")
    following = open_up(make_draft(wave.network))
    again = next(i for i in invitations_of(following) if i.actor_id == one.actor_id)
    answer(again, [two.actor])
    close(following)
    assert Tie.objects.filter(origin="survey", until=None).count() == 1
    assert Tie.objects.filter(origin="survey", until__isnull=False).count() == 1
    assert [w.pk for w in earlier_waves(fresh(following))] == [wave.pk]


def test_leaders_by_share_of_those_who_accept() -> None:
    wave, asked = make_open(6, "leadership")
    for number, one in enumerate(asked):
        answer_steps(one, {"leaders": {"leader-1": 4 if number < 3 else 2}})
    close(wave)
    (governor,) = leadership(fresh(wave))
    assert governor.whole is not None
    assert governor.whole.share == pytest.approx(0.5)
    assert not governor.is_accepted_by_all


def test_factors_are_means_of_five_or_more() -> None:
    wave, asked = make_open(6, "factors")
    for number, one in enumerate(asked):
        said: dict[str, dict[str, Any]] = {"factor-1": {"factor-1": 4}}
        if number < 4:
            said["factor-2"] = {"factor-2": 5}
        answer_steps(one, said)
    close(wave)
    found = factor_scores(fresh(wave))
    assert (found[1].mean, found[1].answers) == (4.0, 6)
    assert found[2].mean is None


def test_closing_enters_counts_and_fingerprint_into_the_ledger() -> None:
    wave, (one, two, *_) = make_open(3)
    answer(one, [two.actor])
    close(wave)
    leaf = LedgerDraft.objects.get(act="surveys.wave.close")
    assert wave.wording_sha256 in str(leaf.body)


def test_a_partner_reads_its_own_score_and_nobody_elses() -> None:
    wave, asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    mine = asked[0].actor
    panels = panels_for(representative_of(mine), [mine])
    panel = next(panel for panel in panels if "scores" in panel.context)
    assert [row["actor"].pk for row in panel.context["scores"]] == [mine.pk]
    assert panel.context["scores"][0]["trust"] == 83


def test_the_public_page_shows_sums_and_the_response(client: Client, thai: None) -> None:
    wave, asked = make_open(6)
    everyone_about_everyone(wave)
    close(wave)
    page = client.get(f"/th/nakhon-ratchasima/surveys/{wave.public_code}/").content.decode()
    assert "83 %" in page
    assert asked[0].actor.party.name not in page


def test_below_seventy_per_cent_it_says_so(client: Client) -> None:
    wave, asked = make_open(10)
    for one in asked[:5]:
        answer(one, [other.actor for other in asked[5:]])
    close(wave)
    page = client.get(f"/th/nakhon-ratchasima/surveys/{wave.public_code}/").content.decode()
    assert "ผู้ตอบน้อยเกินกว่าจะสรุปได้แน่นอน" in page
    assert "survey-thin" in page
