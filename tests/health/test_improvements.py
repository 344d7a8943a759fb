from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from phakhi.core.delivery import deliver
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.sequencer import sweep
from phakhi.governance.models import AssignmentProposal
from phakhi.governance.proposals import accept_proposal, refuse_proposal
from phakhi.health import services
from phakhi.health.models import Improvement
from phakhi.networks.models import Actor
from tests.factories import make_acting, make_province
from tests.factories_health import tie, two_groups_and_a_bridge
from tests.factories_networks import representative_of

pytestmark = pytest.mark.django_db
LATER = timezone.localdate() + timedelta(days=30)


def found_one(rule: str = "cut_point") -> Improvement:
    network, *_rest = two_groups_and_a_bridge()
    services.compute_health(acting=make_acting(), network=network)
    return Improvement.objects.select_related("network__province").get(rule=rule)


def proposed(improvement: Improvement) -> tuple[Improvement, Actor]:
    actor = Actor.objects.get(pk=improvement.facts["partners"][0])
    services.propose_improvement(
        acting=make_acting(), improvement=improvement, actor=actor, what="ทดลอง", due_on=LATER
    )
    return improvement, actor


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_office_moves_an_item(role: str) -> None:
    improvement = found_one()
    with pytest.raises(Forbidden):
        services.finish_improvement(acting=make_acting(role), improvement=improvement)


def test_another_provinces_office_is_refused() -> None:
    other = make_acting(province=make_province("56"))
    with pytest.raises(Forbidden):
        services.finish_improvement(acting=other, improvement=found_one())


def test_what_is_not_pursued_needs_a_reason() -> None:
    with pytest.raises(BadInput):
        services.dismiss_improvement(acting=make_acting(), improvement=found_one(), reason=" ")


def test_a_stale_page_changes_nothing() -> None:
    improvement = found_one()
    services.finish_improvement(acting=make_acting(), improvement=improvement)
    stale = Improvement.objects.get(pk=improvement.pk)
    stale.state = "found"
    with pytest.raises(StaleWrite):
        services.dismiss_improvement(acting=make_acting(), improvement=stale, reason="ช้าไป", seen=1)


def test_what_is_done_is_not_done_again() -> None:
    improvement = found_one()
    services.finish_improvement(acting=make_acting(), improvement=improvement)
    with pytest.raises(WrongState):
        services.finish_improvement(acting=make_acting(), improvement=improvement)


def test_a_day_in_the_past_is_refused() -> None:
    improvement = found_one()
    actor = Actor.objects.get(pk=improvement.facts["partners"][0])
    with pytest.raises(BadInput):
        services.propose_improvement(
            acting=make_acting(),
            improvement=improvement,
            actor=actor,
            what="ทดลอง",
            due_on=date(2020, 1, 1),
        )
    assert not AssignmentProposal.objects.exists()


def test_the_item_says_which_introduction_would_mend_it() -> None:
    facts = found_one().facts
    assert facts["cut_off"] == facts["others"] == facts["kept"] == 4
    sectors = Actor.objects.filter(pk__in=[facts["one"], facts["other"]])
    assert set(sectors.values_list("sector", flat=True)) == {"public", "third_sector"}


def test_it_is_not_found_twice_and_lapses_when_mended() -> None:
    network, state, _bridge, people = two_groups_and_a_bridge()
    services.compute_health(acting=make_acting(), network=network)
    services.compute_health(acting=make_acting(), network=network)
    item = Improvement.objects.get(rule="cut_point")
    tie(state[0], people[0])
    services.compute_health(acting=make_acting(), network=network)
    item.refresh_from_db()
    assert item.state == "lapsed"


def test_what_was_dismissed_does_not_come_back_every_night() -> None:
    improvement = found_one()
    services.dismiss_improvement(acting=make_acting(), improvement=improvement, reason="รู้อยู่แล้ว")
    services.compute_health(acting=make_acting(), network=improvement.network)
    assert Improvement.objects.filter(rule="cut_point").count() == 1


def test_the_partner_accepts_and_it_is_taken_on() -> None:
    improvement, actor = proposed(found_one())
    proposal = AssignmentProposal.objects.get(source_id=improvement.pk)
    accept_proposal(acting=representative_of(actor), proposal=proposal)
    hear(improvement)
    assert improvement.state == "taken"


def test_the_partner_refuses_and_its_reason_stands_beside_the_item() -> None:
    improvement, actor = proposed(found_one())
    proposal = AssignmentProposal.objects.get(source_id=improvement.pk)
    refuse_proposal(acting=representative_of(actor), proposal=proposal, reason="ไม่มีคน")
    hear(improvement)
    assert (improvement.state, improvement.reason) == ("found", "ไม่มีคน")


def hear(improvement: Improvement) -> None:
    """What the worker does after commit."""
    sweep()
    deliver(improvement.province_id)
    improvement.refresh_from_db()


def test_the_partner_asked_sees_its_item_and_no_other() -> None:
    improvement, actor = proposed(found_one())
    seen = Improvement.objects.visible_to(representative_of(actor))
    assert list(seen) == [improvement]


def test_the_office_proposes_on_the_page(address: Any, as_role: Any) -> None:
    improvement = found_one()
    code = Actor.objects.get(pk=improvement.facts["one"]).public_code
    url = address(improvement.network, f"to-do/{improvement.pk}/propose/")
    client = as_role()
    assert "Introduce" in client.get(url).content.decode()
    sent = {"partner": code, "what": "ชวนคุย", "due_on": "31/12/2575", "version": 1}
    assert client.post(url, sent).status_code == 302
    improvement.refresh_from_db()
    assert (improvement.state, improvement.asked.public_code) == ("proposed", code)
    assert (
        "Waiting for the partner"
        in client.get(address(improvement.network, "to-do/")).content.decode()
    )


def test_a_reason_left_out_is_asked_for_again(address: Any, as_role: Any) -> None:
    improvement = found_one()
    url = address(improvement.network, f"to-do/{improvement.pk}/dismiss/")
    page = as_role().post(url, {"reason": ""})
    assert page.status_code == 200
    improvement.refresh_from_db()
    assert improvement.state == "found"


def test_the_public_reads_no_item(address: Any) -> None:
    improvement = found_one()
    url = address(improvement.network, f"to-do/{improvement.pk}/finish/")
    assert Client().get(url).status_code == 404
