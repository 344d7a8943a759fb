"""`can_view(acting, row)` ⇔ `row in visible_to(acting)`, for every model and every role."""

from __future__ import annotations

from itertools import product

import pytest
from django.apps import apps
from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.models import Owned, Visible
from phakhi.core.permissions import VIEW_PREDICATES, can_view
from tests.gates.world import World

pytestmark = pytest.mark.django_db
OWNED = [m for m in apps.get_models() if issubclass(m, Owned)]


@pytest.mark.parametrize("model", OWNED, ids=lambda m: m._meta.label)
def test_a_model_says_who_may_see_it(model: type[models.Model]) -> None:
    assert model in VIEW_PREDICATES
    assert isinstance(model._default_manager.all(), Visible)


@pytest.mark.parametrize("model", OWNED, ids=lambda m: m._meta.label)
def test_the_list_and_the_predicate_agree(model: type[models.Model], world: World) -> None:
    rows = world.sample(model)
    assert rows, f"the world of the gates has no {model._meta.label}: add one in world.py"
    assert not disagreements(model, world)


def disagreements(model: type[models.Model], world: World) -> list[str]:
    rows = world.sample(model)
    return [
        f"{acting.name} of {acting.province.code}: {row}"
        for acting in world.everyone()
        for row, is_listed in zip(rows, _are_listed(acting, model, rows), strict=True)
        if can_view(acting, row) != is_listed
    ]


@pytest.mark.parametrize("model", OWNED, ids=lambda m: m._meta.label)
def test_another_province_sees_nothing_without_a_share(
    model: type[models.Model], world: World
) -> None:
    for acting in world.elsewhere():
        seen = model._default_manager.all().visible_to(acting)  # type: ignore[attr-defined]
        foreign = seen.filter(province=world.province)
        assert not foreign.exclude(pk__in=world.shared_with_elsewhere(model)).exists()


def _are_listed(acting: Acting, model: type[models.Model], rows: list[models.Model]) -> list[bool]:
    listed = model._default_manager.all().visible_to(acting)  # type: ignore[attr-defined]
    found = set(listed.filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))
    return [row.pk in found for row in rows]


@pytest.mark.parametrize("model", OWNED, ids=lambda m: m._meta.label)
def test_the_comparison_is_not_empty(model: type[models.Model], world: World) -> None:
    """Somebody sees a row and somebody does not, unless the kind is for everybody or nobody."""
    answers = (can_view(who, row) for who, row in product(world.everyone(), world.sample(model)))
    one = next(answers)
    assert any(other != one for other in answers)
