"""An open call: criteria first, own sheets, a reason for everybody (R027)."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.governance import services
from phakhi.governance.models import Application, Assessor, OpenCall, Score
from phakhi.governance.queries.calls import ranking, weighted
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_governance import make_call, make_network, speaker_of
from tests.factories_networks import make_actor
from tests.factories_parties import make_grant, make_person, make_post, make_term, make_user
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db


def _assessor(call: OpenCall) -> Acting:
    person: Party = make_person(province=call.province)
    services.add_assessor(acting=make_acting(), call=call, person=person)
    return make_acting("officer", province=call.province, person_id=person.pk)


def _apply(call: OpenCall, **values: Any) -> Application:
    actor = make_actor()
    return services.apply_to_call(
        acting=speaker_of(actor), call=call, actor=actor, motivation="มีคนพร้อม", **values
    )


def _score(who: Acting, application: Application, *points: int) -> None:
    criteria = application.call.criteria.all()
    given = {one.pk: mark for one, mark in zip(criteria, points, strict=True)}
    services.score_application(acting=who, application=application, points=given)


def test_nobody_applies_before_it_is_open() -> None:
    call = make_call(make_network())
    with pytest.raises(WrongState) as refused:
        _apply(call)
    assert refused.value.code == "call_not_open"


def test_nobody_applies_for_another_partner() -> None:
    call = make_call(make_network())
    services.move_call(acting=make_acting(), call=call, act="open")
    with pytest.raises(Forbidden):
        services.apply_to_call(
            acting=speaker_of(make_actor()), call=call, actor=make_actor(), motivation="ก"
        )


def test_it_is_not_assessed_without_assessors() -> None:
    call = make_call(make_network())
    services.move_call(acting=make_acting(), call=call, act="open")
    with pytest.raises(WrongState) as refused:
        services.move_call(acting=make_acting(), call=call, act="assess")
    assert refused.value.code == "call_without_assessors"


def test_an_assessor_is_typed_among_those_with_a_role_of_the_office() -> None:
    call = make_call(make_network())
    parts = {"province": call.province.slug, "code": call.network.public_code}
    address = reverse("governance:name_assessor", kwargs=parts | {"number": call.number})
    officer = client_of(make_user("officer", province=call.province))
    by_post = make_person(province=call.province, name_th="ทดสอบ ใจกว้าง")
    post = make_post()
    make_grant("auditor", to=post)
    make_term(post, by_post)
    make_person(province=call.province, name_th="ทดสอบ ใจแคบ")
    assert by_post.name_th not in officer.get(address).content.decode()
    shown = officer.post(address, {"person": "ทดสอบ"}).content.decode()
    assert by_post.name in shown and "ใจแคบ" not in shown
    assert officer.post(address, {"person": "ทดสอบ ใจแคบ"}).status_code == 200
    assert officer.post(address, {"person": by_post.name}).status_code == 302
    assert Assessor.objects.get(call=call).person == by_post


def test_the_whole_way_from_criteria_to_invitation() -> None:
    network = make_network()
    call = make_call(network)
    first, second = _assessor(call), _assessor(call)
    officer = make_acting()
    services.move_call(acting=officer, call=call, act="open")
    good, bad = _apply(call), _apply(call, conflict="ญาติกับผู้ประเมิน")
    services.move_call(acting=officer, call=call, act="assess")
    _score(first, good, 5, 4)
    _score(first, bad, 1, 2)
    services.hand_in_sheet(acting=first, call=call)
    assert not Score.objects.visible_to(second).exists()
    assert [one.percent for one in ranking(second, call)] == [None, None]
    _score(second, good, 4, 4)
    with pytest.raises(WrongState):
        services.hand_in_sheet(acting=second, call=call)
    _score(second, bad, 2, 2)
    services.hand_in_sheet(acting=second, call=call)
    assert Score.objects.visible_to(second).count() == 8
    ranked = ranking(officer, call)
    assert [one.application for one in ranked] == [good, bad]
    assert ranked[0].by_assessor == [92, 80]
    reasons = {good.pk: "คะแนนสูงสุด", bad.pk: "คะแนนรอง"}
    with pytest.raises(BadInput):
        services.decide_call(
            acting=officer, call=call, selected={good.pk, bad.pk}, reasons=reasons, record="บันทึก"
        )
    call.refresh_from_db()
    invited = services.decide_call(
        acting=officer, call=call, selected={good.pk}, reasons=reasons, record="บันทึก"
    )
    assert [one.actor for one in invited] == [good.actor]
    bad.refresh_from_db()
    assert (bad.state, bad.reason) == ("not_selected", "คะแนนรอง")


def test_the_mark_is_the_weighted_share_of_the_best() -> None:
    assert weighted([(60, 5), (40, 0)]) == 60
    assert weighted([(1, 5), (99, 5)]) == 100
    assert weighted([(60, 0), (40, 0)]) == 0


def test_a_partner_applies_once() -> None:
    call = make_call(make_network())
    services.move_call(acting=make_acting(), call=call, act="open")
    application = _apply(call)
    with pytest.raises(WrongState) as refused:
        services.apply_to_call(
            acting=speaker_of(application.actor),
            call=call,
            actor=application.actor,
            motivation="อีกครั้ง",
        )
    assert refused.value.code == "applied_already"


def test_only_the_applicant_and_the_office_read_an_application() -> None:
    call = make_call(make_network())
    services.move_call(acting=make_acting(), call=call, act="open")
    application = _apply(call)
    seen = Application.objects.all()
    assert not seen.visible_to(speaker_of(make_actor())).exists()
    assert seen.visible_to(speaker_of(application.actor)).exists()
    assert seen.visible_to(make_acting("auditor")).exists()
