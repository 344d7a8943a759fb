"""Optimistic versions: a form carries the version it showed; a save in between is refused."""

from __future__ import annotations

from django.db.models import F

from phakhi.core.errors import StaleWrite
from phakhi.core.models import Owned


def claim(thing: Owned, seen: int) -> None:
    """Take the row for this transaction, or refuse: somebody saved since version `seen`."""
    rows = type(thing)._base_manager.filter(pk=thing.pk, version=seen)
    if not rows.update(version=F("version") + 1):
        raise StaleWrite(theirs=type(thing)._base_manager.get(pk=thing.pk))
    thing.version = seen + 1
