from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden
from phakhi.core.models import Event
from phakhi.ties.models import Origin, Tie
from phakhi.ties.services import end_tie, record_tie
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor, representative_of
from tests.factories_ties import make_tie

pytestmark = pytest.mark.django_db


def test_a_stranger_cannot_record() -> None:
    one, two = make_actor(), make_actor()
    for acting in (make_acting("citizen"), make_acting("governor"), make_acting("auditor")):
        with pytest.raises(Forbidden):
            record_tie(acting=acting, source=one, target=two, kind="contact", origin="office")


def test_a_partner_of_the_neighbour_province_cannot_be_tied() -> None:
    other = make_actor(province=make_province("56"))
    with pytest.raises(Forbidden):
        record_tie(
            acting=make_acting(), source=make_actor(), target=other, kind="contact", origin="office"
        )


def test_one_tells_only_for_the_partner_one_speaks_for() -> None:
    mine, theirs = make_actor(), make_actor()
    with pytest.raises(Forbidden):
        record_tie(
            acting=representative_of(mine), source=mine, target=theirs, kind="contact",
            origin=Origin.SELF, told_by=theirs,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"kind": "friendship"}, "tie_kind"),
        ({"since": date(2026, 5, 1), "until": date(2026, 4, 1)}, "tie_ends_first"),
        ({"since": date(2999, 1, 1)}, "tie_begins_later"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(values: dict[str, Any], code: str) -> None:
    with pytest.raises(BadInput) as refused:
        record_tie(
            acting=make_acting(), source=make_actor(), target=make_actor(), origin="office",
            **{"kind": "contact"} | values,
        )  # fmt: skip
    assert refused.value.code == code


def test_a_partner_is_not_tied_to_itself() -> None:
    one = make_actor()
    with pytest.raises(BadInput):
        record_tie(acting=make_acting(), source=one, target=one, kind="contact", origin="office")


def test_an_undirected_tie_is_one_row_whoever_is_named_first() -> None:
    one, two = make_actor(), make_actor()
    for source, target in ((one, two), (two, one)):
        record_tie(
            acting=make_acting(), source=source, target=target, kind="contact", origin="office"
        )
    tie = Tie.objects.get()
    assert tie.source_id < tie.target_id
    assert Event.objects.filter(kind="ties.tie.recorded").count() == 2


def test_funding_goes_in_a_direction() -> None:
    one, two = make_actor(), make_actor()
    for source, target in ((one, two), (two, one)):
        record_tie(
            acting=make_acting(), source=source, target=target, kind="funding", origin="office"
        )
    assert Tie.objects.count() == 2


def test_told_again_it_takes_the_earlier_beginning_and_the_new_strength() -> None:
    one, two = make_actor(), make_actor()
    told: dict[str, Any] = {
        "acting": make_acting(),
        "source": one,
        "target": two,
        "kind": "contact",
    }
    record_tie(**told, origin="office", since=date(2025, 3, 1), frequency=2, evidence="บันทึก")
    again = record_tie(**told, origin="office", since=date(2025, 6, 1), frequency=3)
    assert (again.since, again.frequency, again.evidence) == (date(2025, 3, 1), 3, "บันทึก")


def test_told_by_both_it_is_confirmed_and_public_only_if_both_say_so() -> None:
    one, two = make_actor(), make_actor()
    told: dict[str, Any] = {"source": one, "target": two, "kind": "contact"}
    told["origin"] = Origin.SELF
    record_tie(acting=representative_of(one), told_by=one, is_public=False, **told)
    tie = record_tie(acting=representative_of(two), told_by=two, is_public=True, **told)
    assert tie.confirmed_at
    assert not tie.is_public
    tie = record_tie(acting=representative_of(one), told_by=one, is_public=True, **told)
    assert tie.is_public


def test_a_closed_tie_told_twice_stands_once() -> None:
    one, two = make_actor(), make_actor()
    for _ in range(2):
        record_tie(
            acting=make_acting(), source=one, target=two, kind="contact", origin="office",
            since=date(2024, 1, 1), until=date(2024, 6, 1),
        )  # fmt: skip
    assert Tie.objects.count() == 1


def test_either_end_may_end_it_and_the_row_stays() -> None:
    tie = make_tie(since=date(2026, 1, 1))
    end_tie(acting=representative_of(tie.target), tie=tie, until=date(2026, 6, 1), reason="เลิกแล้ว")
    tie.refresh_from_db()
    assert tie.until == date(2026, 6, 1)
    assert list(Tie.objects.on(date(2026, 5, 1))) == [tie]
    assert not Tie.objects.on(date(2026, 7, 1)).exists()


def test_nobody_else_ends_it_nor_on_a_day_to_come() -> None:
    tie = make_tie()
    today = timezone.localdate()
    with pytest.raises(Forbidden):
        end_tie(acting=representative_of(make_actor()), tie=tie, until=today)
    with pytest.raises(BadInput):
        end_tie(acting=make_acting(), tie=tie, until=today + timedelta(days=1))
    with pytest.raises(BadInput):
        end_tie(acting=make_acting(), tie=tie, until=date(2020, 1, 1))


def test_what_a_record_says_is_not_ended_by_hand() -> None:
    tie = make_tie(origin=Origin.RECORD, origin_key="body:1")
    with pytest.raises(Forbidden):
        end_tie(acting=make_acting(), tie=tie, until=timezone.localdate())
