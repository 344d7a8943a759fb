from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite
from phakhi.ties import services
from phakhi.ties.models import Origin, Tie
from phakhi.ties.queries.ties import mark_of, waiting_for
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor, representative_of
from tests.factories_ties import make_tie

pytestmark = pytest.mark.django_db


def _told() -> Tie:
    one, two = make_actor(), make_actor()
    return make_tie(one, two, origin=Origin.SELF, told_by=one)


def _listener(tie: Tie) -> Acting:
    return representative_of(tie.target if tie.told_by_id == tie.source_id else tie.source)


def test_the_one_who_told_it_cannot_confirm_it() -> None:
    tie = _told()
    assert tie.told_by is not None
    for acting in (representative_of(tie.told_by), make_acting(), representative_of(make_actor())):
        with pytest.raises(Forbidden):
            services.confirm_tie(acting=acting, tie=tie, seen=1)


def test_the_other_end_confirms_and_the_mark_says_so() -> None:
    tie = _told()
    assert mark_of(tie).tone == "waiting"
    assert waiting_for(make_acting(), [tie.source, tie.target]).count() == 0
    services.confirm_tie(acting=_listener(tie), tie=tie, seen=1)
    assert mark_of(tie).tone == "success"


def test_an_objection_needs_a_reason_and_hides_the_tie_from_the_public() -> None:
    tie = _told()
    stranger = Acting.stranger(make_province())
    assert Tie.objects.visible_to(stranger).exists()
    with pytest.raises(BadInput):
        services.contest_tie(acting=_listener(tie), tie=tie, reason="  ", seen=1)
    services.contest_tie(acting=_listener(tie), tie=tie, reason="ไม่เคยร่วมงาน", seen=1)
    assert not Tie.objects.visible_to(stranger).exists()


@pytest.mark.parametrize("stands", [True, False])
def test_the_office_settles_it(stands: bool) -> None:
    tie = _told()
    services.contest_tie(acting=_listener(tie), tie=tie, reason="ไม่ใช่", seen=1)
    settled: dict[str, Any] = {"tie": tie, "stands": stands, "reason": "มีบันทึก", "seen": 2}
    with pytest.raises(Forbidden):
        services.settle_tie(acting=make_acting("field_officer"), **settled)
    services.settle_tie(acting=make_acting(), **settled)
    stranger = Acting.stranger(make_province())
    assert Tie.objects.visible_to(stranger).exists() is stands
    assert (tie.until is None) is stands


def test_a_weighty_change_asks_the_other_end_again() -> None:
    tie = _told()
    assert tie.told_by is not None
    services.confirm_tie(acting=_listener(tie), tie=tie, seen=1)
    teller = representative_of(tie.told_by)
    services.change_tie(acting=teller, tie=tie, values={"evidence": "รูป"}, seen=2)
    assert Tie.objects.filter(confirmed_at__isnull=False).exists()
    services.change_tie(acting=teller, tie=tie, values={"frequency": 4}, seen=3)
    assert Tie.objects.filter(confirmed_at=None).exists()
    with pytest.raises(StaleWrite):
        services.change_tie(acting=teller, tie=tie, values={"frequency": 1}, seen=1)


def test_what_records_say_is_neither_changed_nor_confirmed() -> None:
    tie = make_tie(origin=Origin.RECORD, origin_key="body:1", until=None, since=date(2026, 1, 1))
    with pytest.raises(Forbidden):
        services.confirm_tie(acting=representative_of(tie.source), tie=tie, seen=1)
    with pytest.raises(Forbidden):
        services.change_tie(acting=make_acting(), tie=tie, values={"frequency": 1}, seen=1)
