"""How a body is called, and the days on which the province does not work."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from phakhi.bodies.models import Body
from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.meetings.models import CallingRule, ClosedDay
from phakhi.meetings.permissions import can_call, can_keep_days


@transaction.atomic
def set_rule(*, acting: Acting, body: Body, seen: int | None = None, **values: Any) -> CallingRule:
    """`values`: notice_days, answer_days, delegates_count and the rates."""
    authorise(can_call(acting, body))
    rule, made = CallingRule.objects.get_or_create(
        body=body, defaults={"province": acting.province}
    )
    if not made:
        versions.claim(rule, rule.version if seen is None else seen)
    for name, value in values.items():
        setattr(rule, name, value)
    rule.save()
    return rule


@transaction.atomic
def add_closed_day(*, acting: Acting, on: date, name: str) -> ClosedDay:
    day = ClosedDay(province=acting.province, on=on, name=name.strip())
    authorise(can_keep_days(acting, day))
    if not day.name:
        raise BadInput("name_needed")
    kept, _made = ClosedDay.objects.update_or_create(
        province=acting.province, on=on, defaults={"name": day.name}
    )
    return kept


@transaction.atomic
def remove_closed_day(*, acting: Acting, day: ClosedDay) -> None:
    authorise(can_keep_days(acting, day))
    day.delete()
