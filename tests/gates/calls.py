"""Open calls of a network, planted for the gates: one in each state, one with an application."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.utils import timezone

from phakhi.governance.models import (
    Application,
    Assessor,
    Criterion,
    GovernanceNetwork,
    OpenCall,
    Score,
)
from phakhi.parties.models import Party
from tests.gates.planting import officer, planted


def plant_calls(network: GovernanceNetwork, states: Sequence[str], secret: str) -> None:
    province, today = network.province, timezone.localdate()
    for number, state in enumerate(states, start=1):
        call = OpenCall.objects.create(
            province=province,
            network=network,
            number=number,
            state=state,
            title=secret if state == "draft" else "รับสมัครสมาชิก",
            text=secret if state == "draft" else "เชิญสมัคร",
            opens_on=today - timedelta(days=3),
            closes_on=today + timedelta(days=3),
        )
        criterion = Criterion.objects.create(
            province=province, call=call, place=1, label="ทำงานในพื้นที่", weight=100
        )
        if state == "assessing":
            _applied(call, criterion, secret)


def _applied(call: OpenCall, criterion: Criterion, secret: str) -> None:
    province = call.province
    application = Application.objects.create(
        province=province,
        call=call,
        actor=planted(province, "public"),
        motivation=secret,
        conflict=secret,
    )
    person_id = officer(province).person_id
    assert person_id is not None
    person = Party.objects.get(pk=person_id)
    assessor = Assessor.objects.create(province=province, call=call, person=person)
    given = {"assessor": assessor, "application": application, "criterion": criterion}
    Score.objects.create(province=province, points=4, **given)
