"""An agreed structure becomes bodies in one act, once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from phakhi.bodies import services
from phakhi.bodies.models import Body
from phakhi.bodies.taking import plans_of
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.formation.models import Structure
from phakhi.formation.models.structures import Body as Agreed
from tests.factories import make_acting, make_province
from tests.factories_formation import make_group, make_network_with, make_seat

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 1)


def _structure(state: str = "agreed") -> Structure:
    """A board, and below it a theme group with its head, a member and one that said no."""
    network, members = make_network_with(3)
    met = DAY if state == "agreed" else None
    structure = Structure.objects.create(
        province=network.province, network=network, number=1, state=state, met_on=met, agreed_on=met
    )
    group = make_group(network, theme="place")
    make_seat(group, members[0])
    make_seat(group, members[1], role="lead")
    make_seat(group, members[2], said="no")
    of = {"province": network.province, "structure": structure}
    board = Agreed.objects.create(
        kind="board_of_directors", name_th="คณะกรรมการบริหาร", mission="นำ", duties="(๑) นำ",
        money=Decimal("300000.50"), staff=2, place="ศาลากลาง", **of,
    )  # fmt: skip
    Agreed.objects.create(
        kind="strategic_partnership_group", name_th="คณะทำงานน้ำ", parent=board, group=group, **of
    )
    return structure


def _take(structure: Structure, role: str = "officer") -> list[Body]:
    chosen = {one.pk for one in structure.bodies.all()}
    return services.take_over(acting=make_acting(role), structure=structure, chosen=chosen)


@pytest.mark.parametrize("role", ["citizen", "member", "governor", "auditor"])
def test_only_the_office_takes_over(role: str) -> None:
    with pytest.raises(Forbidden):
        _take(_structure(), role)


def test_the_neighbour_s_office_takes_over_nothing_here() -> None:
    structure = _structure()
    neighbour = make_acting(province=make_province("56"))
    with pytest.raises(Forbidden):
        services.take_over(acting=neighbour, structure=structure, chosen={structure.pk})


def test_what_is_not_agreed_is_not_taken_over() -> None:
    with pytest.raises(WrongState, match="not_agreed"):
        _take(_structure("proposed"))


def test_names_mandates_resources_seats_and_the_order_above_come_along() -> None:
    board, group = sorted(_take(_structure()), key=lambda body: body.type)
    assert (board.state, board.mandate, board.powers) == ("planned", "นำ", "(๑) นำ")
    rows = board.resources.order_by("kind").values_list("kind", "amount")
    assert list(rows) == [("budget", Decimal("300000.50")), ("personnel", None), ("place", None)]
    group.refresh_from_db()
    assert (group.parent, group.theme, group.form) == (board, "place", "working_group")
    assert list(group.seats.order_by("place").values_list("role", flat=True)) == ["chair", "member"]


def test_it_is_done_once() -> None:
    structure = _structure()
    _take(structure)
    with pytest.raises(WrongState, match="already"):
        _take(structure)
    assert all(plan.taken for plan in plans_of(structure))
    assert Body.objects.count() == 2


def test_something_must_be_ticked() -> None:
    with pytest.raises(BadInput):
        services.take_over(acting=make_acting(), structure=_structure(), chosen=())
