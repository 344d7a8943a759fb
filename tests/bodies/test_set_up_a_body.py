"""A body is prepared from its type, changed, begun and ended."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from phakhi.bodies import services
from phakhi.bodies.ending import touched_by_end
from phakhi.bodies.models import Body, SeatRule, SeatTerm
from phakhi.bodies.types import BODY_TYPES
from phakhi.bodies.usual_texts import texts_of
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_member, make_seat

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 4)


def _create(role: str = "officer", **values: Any) -> Body:
    values = {"type": "board_of_directors", "name_th": "คณะกรรมการบริหาร"} | values
    return services.create_body(acting=make_acting(role), **values)


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_office_sets_up_a_body(role: str) -> None:
    with pytest.raises(Forbidden):
        _create(role)


def test_another_province_changes_nothing_here() -> None:
    with pytest.raises(Forbidden):
        services.change_body(
            acting=make_acting(province=make_province("56")), body=make_body(), seen=1, name_th="ก"
        )


@pytest.mark.parametrize("type_", [code for code in BODY_TYPES if code != "own"])
def test_every_type_brings_its_usual_rules_and_texts(type_: str) -> None:
    body = _create(type=type_, name_th="ชื่อ")
    assert body.state == "planned"
    assert body.mandate
    assert bool(body.legal_basis) == body.is_formal


def test_the_four_themes_have_a_mandate_of_their_own() -> None:
    themes = ("place", "people", "business", "law_order")
    said = {texts_of("strategic_partnership_group", theme).mandate for theme in themes}
    assert len(said) == 4


def test_what_is_given_goes_before_what_is_usual() -> None:
    body = _create(quorum_share=Decimal("0.6"), mandate="ของเราเอง")
    assert (body.quorum_share, body.mandate) == (Decimal("0.6"), "ของเราเอง")


def test_an_informal_group_has_no_quorum_whatever_is_asked() -> None:
    body = _create(type="informal", quorum_share=Decimal("0.5"), form="committee")
    body.refresh_from_db()
    assert (body.form, body.is_formal) == ("informal", False)
    assert body.quorum_share == 0


def test_the_database_keeps_an_informal_group_apart() -> None:
    body = _create(type="informal")
    with pytest.raises(IntegrityError):
        Body.objects.filter(pk=body.pk).update(is_formal=True)


def test_a_type_of_ones_own_has_a_name() -> None:
    with pytest.raises(BadInput, match="own_type"):
        _create(type="own")


def test_a_body_cannot_stand_below_itself() -> None:
    top, officer = make_body(), make_acting()
    below = make_body(parent=top)
    with pytest.raises(BadInput, match="circle"):
        services.change_body(acting=officer, body=top, seen=1, parent=below)


def test_a_parent_of_another_province_is_refused() -> None:
    with pytest.raises(BadInput):
        _create(parent=make_body(province=make_province("56")))


def test_two_officers_do_not_overwrite_each_other() -> None:
    body, officer = make_body(), make_acting()
    services.change_body(acting=officer, body=body, seen=1, mandate="ก")
    with pytest.raises(StaleWrite):
        services.change_body(acting=officer, body=body, seen=1, mandate="ข")


def test_a_name_of_four_hundred_characters_is_kept_whole() -> None:
    name = "คณะกรรมการ" * 40
    assert len(_create(name_th=name).name_th) == 400


def test_beginning_and_ending_stand_in_the_ledger() -> None:
    body, officer = make_body("planned"), make_acting()
    services.move_body(acting=officer, body=body, act="establish", on=DAY)
    services.move_body(acting=officer, body=body, act="end", on=date(2026, 9, 1))
    acts = LedgerDraft.objects.filter(subject_id=body.pk).order_by("pk")
    assert [one.act for one in acts] == ["bodies.body.establish", "bodies.body.end"]
    body.refresh_from_db()
    assert (body.established_on, body.ended_on) == (DAY, date(2026, 9, 1))


def test_an_ended_body_is_not_changed_any_more() -> None:
    body, officer = make_body("ended"), make_acting()
    with pytest.raises(WrongState, match="body_over"):
        services.change_body(acting=officer, body=body, seen=1, mandate="ก")
    with pytest.raises(WrongState):
        services.move_body(acting=officer, body=body, act="establish")
    with pytest.raises(WrongState, match="body_over"):
        services.add_seat(acting=officer, body=body)


def test_with_the_body_its_seats_and_terms_end() -> None:
    term = make_member()
    body = term.seat.body
    services.move_body(acting=make_acting(), body=body, act="end", on=DAY)
    term.refresh_from_db()
    assert term.until == term.seat.ended_on == DAY
    assert LedgerDraft.objects.filter(subject_id=term.pk, act="bodies.term.end").exists()


def test_a_body_does_not_end_before_it_began() -> None:
    with pytest.raises(BadInput, match="ends_before"):
        services.move_body(acting=make_acting(), body=make_body(), act="end", on=date(2025, 1, 1))


def test_a_body_neither_begins_nor_ends_on_a_day_to_come() -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    for state, act in (("planned", "establish"), ("active", "end")):
        with pytest.raises(BadInput, match="day_to_come"):
            services.move_body(acting=make_acting(), body=make_body(state), act=act, on=tomorrow)


def test_a_body_does_not_end_before_somebody_sat_down_and_forgets_nobody() -> None:
    term = make_member(since=DAY)
    with pytest.raises(BadInput, match="filled_later"):
        services.move_body(acting=make_acting(), body=term.seat.body, act="end", on=DAY)
    assert SeatTerm.objects.filter(pk=term.pk).exists()


def test_the_end_says_first_what_it_touches() -> None:
    top = make_body()
    make_member(top)
    child = make_body(parent=top)
    make_seat(child, liaison=top)
    said = touched_by_end(make_acting(), top)
    assert len(said) == 3


def test_rules_are_set_together_or_not_at_all() -> None:
    body, officer = make_body(), make_acting()
    services.set_rules(acting=officer, body=body, rules=[{"party_class": "private", "least": 1}])
    bad = [{"kind": "expert", "least": 1}, {"party_class": "private", "least": 3, "most": 2}]
    with pytest.raises(BadInput, match="most_below_least"):
        services.set_rules(acting=officer, body=body, rules=bad)
    assert SeatRule.objects.get(body=body).party_class == "private"


def test_two_officers_do_not_overwrite_each_others_rules_or_resources() -> None:
    body, officer = make_body(), make_acting()
    rule, row = {"party_class": "private", "least": 1}, {"kind": "place", "what": "ห้องประชุม"}
    services.set_rules(acting=officer, body=body, rules=[rule], seen=1)
    with pytest.raises(StaleWrite):
        services.set_rules(acting=officer, body=body, rules=[], seen=1)
    with pytest.raises(StaleWrite):
        services.set_resources(acting=officer, body=body, resources=[], seen=1)
    services.set_resources(acting=officer, body=body, resources=[row], seen=2)
    assert (body.seat_rules.count(), body.resources.count()) == (1, 1)


@pytest.mark.parametrize("rule", [{}, {"party_class": "x"}, {"kind": "x"}])
def test_a_rule_names_something_that_is_known(rule: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        services.set_rules(acting=make_acting(), body=make_body(), rules=[rule])


def test_resources_are_kept_line_by_line() -> None:
    body, officer = make_body(), make_acting()
    rows = [{"kind": "budget", "what": "เบี้ยประชุม", "amount": Decimal("180000.50")}]
    services.set_resources(acting=officer, body=body, resources=rows)
    assert body.resources.get().amount == Decimal("180000.50")
    with pytest.raises(BadInput):
        services.set_resources(acting=officer, body=body, resources=[{"kind": "x", "what": "ก"}])
