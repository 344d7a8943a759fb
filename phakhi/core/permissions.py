"""Named predicates, registered for the generic gate `can_view ⇔ visible_to`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden

Predicate = Callable[[Acting, Any], bool]
P = TypeVar("P", bound=Predicate)

VIEW_PREDICATES: dict[type[models.Model], Predicate] = {}


def views(model: type[models.Model]) -> Callable[[P], P]:
    """Register the predicate that decides who may see one row of `model`."""

    def register(predicate: P) -> P:
        VIEW_PREDICATES[model] = predicate
        return predicate

    return register


def can_view(acting: Acting, thing: models.Model) -> bool:
    return VIEW_PREDICATES[type(thing)](acting, thing)


def authorise(allowed: bool, code: str = "forbidden", **params: Any) -> None:
    if not allowed:
        raise Forbidden(code, **params)


def same_province(acting: Acting, thing: Any) -> bool:
    return bool(thing.province_id == acting.province.pk)


def can_view_own_or_staff(acting: Acting, thing: Any, owner: Any) -> bool:
    if not same_province(acting, thing):
        return False
    return acting.is_staff or (acting.is_signed_in and owner == acting.person_id)
