"""R029: eligibility first, then a decision with a reason, then a report."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.exchange.models import UseRequest
from phakhi.exchange.services import catalogue, uses
from tests.factories_exchange import make_entry, make_office, make_use, officer, speaking_for
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db
DATES: dict[str, Any] = {"from_on": date(2026, 12, 1), "until_on": date(2026, 12, 3)}


def granted(use: UseRequest, **values: object) -> UseRequest:
    acting = speaking_for(use.entry.owner)
    return uses.grant_use(acting=acting, use=use, reason="ตรงตามเกณฑ์", **values)  # type: ignore[arg-type]


def test_only_state_partners_list_state_resources() -> None:
    with pytest.raises(BadInput):
        make_entry(make_actor())


def test_another_partner_does_not_edit_the_entry() -> None:
    entry = make_entry()
    with pytest.raises(Forbidden):
        catalogue.edit_resource(
            acting=speaking_for(make_actor()), entry=entry, seen=entry.version, values={}
        )


def test_what_is_not_open_is_not_asked_for() -> None:
    today = timezone.localdate()
    for values in ({"publish": False}, {"opens_on": today + timedelta(days=1)},
                   {"closes_on": today - timedelta(days=1)}):  # fmt: skip
        with pytest.raises(WrongState):
            make_use(make_entry(**values))


@pytest.mark.parametrize(
    "rule", [{"sectors": ["business"]}, {"needs_registration": True}, {"area_codes": ["3001"]}]
)
def test_a_rule_that_is_not_met_refuses_before_anybody_decides(rule: dict[str, Any]) -> None:
    with pytest.raises(WrongState) as refused:
        make_use(make_entry(**rule))
    assert refused.value.code == "not_eligible"


def test_who_works_in_the_whole_province_works_in_the_district() -> None:
    make_use(make_entry(area_codes=["3001"]), make_actor(area_codes=["30"]))


def test_no_day_is_lent_twice() -> None:
    entry = make_entry(by_date=True)
    first, second = make_use(entry, **DATES), make_use(entry, from_on=date(2026, 12, 3),
                                                       until_on=date(2026, 12, 5))  # fmt: skip
    granted(first)
    with pytest.raises(WrongState) as refused:
        granted(second)
    assert refused.value.code == "dates_taken"
    granted(make_use(entry, from_on=date(2026, 12, 4), until_on=date(2026, 12, 4)))


def test_dates_are_free_again_when_the_asker_withdraws() -> None:
    entry = make_entry(by_date=True)
    first = granted(make_use(entry, **DATES))
    uses.withdraw_use(acting=speaking_for(first.asker), use=first, reason="เลื่อนงาน")
    granted(make_use(entry, **DATES))


def test_what_is_lent_by_dates_needs_dates() -> None:
    with pytest.raises(BadInput):
        make_use(make_entry(by_date=True))


def test_no_more_is_granted_than_there_is() -> None:
    entry = make_entry(kind="fund", amount=Decimal(1000), unit="baht")
    granted(make_use(entry, amount=Decimal(700)))
    with pytest.raises(WrongState):
        granted(make_use(entry, amount=Decimal(400)))
    granted(make_use(entry, amount=Decimal(400)), amount=Decimal(300))


def test_places_run_out() -> None:
    entry = make_entry(slots=1)
    granted(make_use(entry))
    with pytest.raises(WrongState):
        granted(make_use(entry))


def test_the_asker_does_not_decide() -> None:
    use = make_use()
    with pytest.raises(Forbidden):
        uses.grant_use(acting=speaking_for(use.asker), use=use, reason="ขอเอง")


def test_a_refusal_has_a_reason_and_can_be_appealed() -> None:
    use = make_use()
    owner = speaking_for(use.entry.owner)
    with pytest.raises(BadInput):
        uses.refuse_use(acting=owner, use=use, reason=" ")
    use = UseRequest.objects.get(pk=use.pk)
    uses.refuse_use(acting=owner, use=use, reason="เต็มแล้ว")
    uses.appeal_use(acting=speaking_for(use.asker), use=use, text="ขอวันอื่นได้")
    granted(use)
    assert use.state == "granted"


def test_the_report_is_due_after_the_last_day() -> None:
    use = granted(make_use(make_entry(by_date=True, report_what="จำนวนผู้ร่วม"), **DATES))
    assert use.report_due_on == date(2026, 12, 3) + timedelta(days=30)
    uses.report_use(acting=speaking_for(use.asker), use=use, text="80 คน")
    assert use.state == "reported"


def test_the_office_of_the_neighbour_province_decides_nothing() -> None:
    from tests.factories import make_acting, make_province

    use = make_use()
    neighbour = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        uses.refuse_use(acting=neighbour, use=use, reason="ไม่ได้")
    uses.refuse_use(acting=officer(make_office()), use=use, reason="ตามหนังสือของหน่วยงาน")
