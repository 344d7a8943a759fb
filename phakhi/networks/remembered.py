"""What strangers ask for is worked out once for each state of the province's record."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Final, TypeVar

from django.core.cache import caches
from django.db.models import Max
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Event

T = TypeVar("T")
SECONDS: Final = 300


class Memory:
    """Every change of a partner is an event, so the last event's number tells what is stale."""

    def __init__(self, acting: Acting) -> None:
        self._is_used = not acting.is_signed_in
        self._state = _state_of(acting) if self._is_used else ""

    def recall(self, asked: str, work_out: Callable[[], T]) -> T:
        """`work_out` gives no None: that stands for nothing remembered."""
        if not self._is_used:
            return work_out()
        key = "strangers-" + sha256(f"{self._state}|{asked}".encode()).hexdigest()
        known: T | None = caches["memory"].get(key)
        if known is None:
            known = work_out()
            caches["memory"].set(key, known, SECONDS)
        return known


def _state_of(acting: Acting) -> str:
    """The day counts, too: what is offered until yesterday is gone without an event."""
    last = Event.objects.filter(province=acting.province).aggregate(last=Max("seq"))["last"]
    return f"{acting.province.pk}|{last}|{timezone.localdate()}"
