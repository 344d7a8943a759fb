from __future__ import annotations

import pytest

from phakhi.core import jobs
from phakhi.core.delivery import deliver
from phakhi.core.models import Job
from phakhi.core.nightly import the_house
from phakhi.core.sequencer import sweep
from phakhi.governance.models import NetworkMember
from phakhi.governance.services import withdraw_member
from phakhi.health.models import HealthReading
from phakhi.health.services import compute_health
from phakhi.health.tasks import TASK, every_night
from tests.factories import make_acting, make_province
from tests.factories_health import make_network, two_groups_and_a_bridge
from tests.factories_networks import representative_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_job_computes_and_tells_how_far_it_is() -> None:
    network, *_rest = two_groups_and_a_bridge()
    job = jobs.start(acting=make_acting(), task=TASK, network=str(network.pk))
    done = jobs.perform(str(job.pk))
    assert (done.state, done.result, done.done, done.total) == ("done", {"reading": 1}, 100, 100)


def test_a_job_run_again_makes_no_second_reading() -> None:
    network, *_rest = two_groups_and_a_bridge()
    for _again in range(2):
        job = jobs.start(acting=make_acting(), task=TASK, network=str(network.pk))
        jobs.perform(str(job.pk))
    assert HealthReading.objects.count() == 1


def test_every_night_all_running_networks_are_read() -> None:
    for state in ("formed", "active", "draft"):
        make_network(state=state)
    make_network(make_province("56"))
    every_night(the_house(make_province()))
    assert HealthReading.objects.count() == 2


def test_a_member_that_leaves_moves_the_dials_with_the_reason() -> None:
    network, _state, bridge, _people = two_groups_and_a_bridge()
    compute_health(acting=make_acting(), network=network)
    member = NetworkMember.objects.select_related("network", "actor").get(actor=bridge)
    withdraw_member(acting=representative_of(bridge), member=member, reason="งานล้นมือ")
    sweep()
    deliver(network.province_id)
    for job in Job.objects.filter(task=TASK):
        jobs.perform(str(job.pk))
    reading = HealthReading.objects.get(number=2)
    assert reading.cause == "left"
    assert reading.reasons[0]["member"] == str(bridge.pk)
