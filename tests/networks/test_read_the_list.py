"""Doubled work, matching resources, missing partners, and what waits for the office."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.networks.queries.gaps import matrix
from phakhi.networks.queries.matches import match, needs
from phakhi.networks.queries.overlaps import overlaps
from phakhi.networks.queries.worklist import Asked, counts, worklist
from phakhi.networks.states import State
from tests.factories import make_acting, make_province
from tests.factories_networks import make_activity, make_actor, make_resource
from tests.networks.test_pages_open import at

pytestmark = pytest.mark.django_db


def found(**asked: str) -> list[Actor]:
    query = QueryDict(mutable=True)
    query.update(asked)
    return list(worklist(make_acting(), Asked.read(query)))


def test_two_bodies_with_one_topic_people_and_ground_are_one_finding() -> None:
    one = make_activity(area_codes=["3012"])
    other = make_activity(area_codes=["301204"])
    make_activity(area_codes=["3013"])
    make_activity(area_codes=["3012"], topic="health")
    make_activity(area_codes=["3012"], populations=["elderly"])
    finding = overlaps(make_acting())
    assert [{w.pk for w in f.works} for f in finding] == [{one.pk, other.pk}]
    assert finding[0].areas == {"301204"}
    assert finding[0].bodies == 2


def test_work_without_a_topic_is_doubled_with_nothing() -> None:
    make_activity(area_codes=["3012"], topic="")
    make_activity(area_codes=["3012"], topic="")
    assert overlaps(make_acting()) == []


def test_a_province_wide_activity_meets_every_district() -> None:
    make_activity(area_codes=["30"])
    make_activity(area_codes=["3012"])
    make_activity(area_codes=["3013"])
    assert [f.bodies for f in overlaps(make_acting())] == [2, 2]
    assert [f.areas for f in overlaps(make_acting(), area="3013")] == [{"3013"}]


def test_one_body_does_not_double_itself_and_finished_work_counts_no_more() -> None:
    one = make_activity(area_codes=["3012"])
    make_activity(one.actor, area_codes=["3012"])
    make_activity(area_codes=["3012"], status="finished")
    assert overlaps(make_acting()) == []


def test_an_activity_without_places_works_where_its_body_does() -> None:
    make_activity(make_actor(area_code="3012"))
    make_activity(area_codes=["3012"])
    assert len(overlaps(make_acting())) == 1


def test_doubled_work_of_another_province_is_not_ours() -> None:
    for _ in range(2):
        make_activity(make_actor(province=make_province("56")), area_codes=["5601"])
    assert overlaps(make_acting()) == []


def test_the_nearest_sufficient_offer_stands_first() -> None:
    need = make_resource(make_actor(area_code="3012"), direction="need", amount=40, unit="seat")
    far = make_resource(make_actor(area_code="3021"), amount=90, unit="seat")
    small = make_resource(make_actor(area_code="3012"), amount=10, unit="seat")
    near = make_resource(make_actor(area_code="301204"), amount=60, unit="seat")
    make_resource(make_actor(area_code="3012"), resource="budget")
    make_resource(need.actor, amount=99, unit="seat")
    one = match(make_acting(), needs(make_acting()))[0]
    assert [offer.line for offer in one.offers] == [near, small, far]
    assert [(o.nearness, o.covers) for o in one.offers] == [(3, True), (3, False), (1, True)]


def test_an_offer_that_has_run_out_is_no_offer() -> None:
    make_resource(direction="need")
    make_resource(until=timezone.localdate() - timedelta(days=1))
    assert match(make_acting(), needs(make_acting()))[0].offers == []


def test_a_stranger_is_matched_with_public_lines_of_public_partners_only() -> None:
    make_resource(direction="need", is_public=False)
    make_resource(make_actor(is_public=False), direction="need")
    make_resource(make_actor(state=State.SUBMITTED), direction="need")
    shown = make_resource(direction="need")
    make_resource(is_public=False)
    stranger = Acting.stranger(make_province())
    assert list(needs(stranger)) == [shown]
    assert match(stranger, needs(stranger))[0].offers == []


def test_a_district_without_academia_is_a_gap() -> None:
    make_actor(subtype="university", area_code="3001")
    make_actor(subtype="university", area_code="3001", area_codes=["30"])
    make_actor(subtype="university", area_code="3012", state=State.DRAFT)
    table = matrix(make_acting(), "six_parties", ["academia"], ["3001", "3012"])
    assert (table.rows[0].counts, table.rows[0].everywhere) == ([2, 0], 1)
    assert table.gaps() == [("academia", "3012", True)]


def test_a_partner_fills_the_gap_where_it_works_not_only_where_it_stands() -> None:
    make_actor(subtype="university", area_code="3001", area_codes=["301204"])
    table = matrix(make_acting(), "six_parties", ["academia"], ["3001", "3012"])
    assert table.rows[0].counts == [1, 1]


def test_the_worklist_filters_and_counts_what_needs_work() -> None:
    waiting = make_actor(state=State.SUBMITTED, source="self")
    paper = make_actor(state=State.SUBMITTED, source="paper")
    bare = make_actor(state=State.DRAFT, sector="", subtype="")
    twins = [make_actor(name_th="ชมรมซ้ำ"), make_actor(name_th="ชมรม ซ้ำ")]
    merged = make_actor(state=State.MERGED)
    assert set(found(state="submitted")) == {waiting, paper}
    assert found(source="paper") == found(flag="check") == [paper]
    assert found(flag="incomplete") == [bare]
    assert set(found(flag="twin")) == set(twins)
    assert set(found(q="ซ้ำ")) == set(twins)
    assert found(q=waiting.public_code) == [waiting]
    assert merged not in found()
    numbers = counts(make_acting())
    assert numbers["state"] == {"submitted": 2, "draft": 1, "verified": 2}
    assert numbers["flag"] == {"check": 1, "incomplete": 1, "twin": 2, "idle": 2, "stale": 0}


def test_words_the_list_does_not_know_are_dropped() -> None:
    make_actor()
    assert len(found(state="secret", source="--", flag="x' OR 1=1")) == 1


def test_several_are_verified_on_the_page_and_the_refused_are_named(as_role: Any) -> None:
    good = make_actor(state=State.SUBMITTED)
    bad = make_actor(state=State.SUBMITTED, area_code="", name_th="กลุ่มไร้ที่อยู่")
    client = as_role("officer")
    answer = client.post(
        at("verify_many"), {"actor": [str(good.pk), str(bad.pk), "nonsense"]}, follow=True
    )
    assert Actor.objects.get(pk=good.pk).state == State.VERIFIED
    assert Actor.objects.get(pk=bad.pk).state == State.SUBMITTED
    assert "กลุ่มไร้ที่อยู่" in answer.content.decode()
    assert as_role("auditor").post(at("verify_many"), {"actor": [str(bad.pk)]}).status_code == 403


def test_each_step_has_its_page_that_asks_first(as_role: Any) -> None:
    actor, client = make_actor(state=State.SUBMITTED), as_role("officer")
    page = at("step", code=actor.public_code, act="reject")
    assert client.get(page).status_code == 200
    assert client.post(page, {"reason": "", "version": "1"}).status_code == 200
    assert client.post(page, {"reason": "ซ้ำ", "version": "9"}).status_code == 409
    assert client.post(page, {"reason": "ซ้ำ", "version": "1"}).status_code == 302
    assert Actor.objects.get().state == State.REJECTED
    assert client.get(at("step", code=actor.public_code, act="end")).status_code == 409
    assert client.get(at("step", code=actor.public_code, act="explode")).status_code == 404
