"""What strangers ask for is put together once for each state of the province's record."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Final, TypeVar, cast

from django.core.cache import caches
from django.db.models import Max
from django.utils.translation import get_language

from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.socialmap import queries
from phakhi.socialmap.models import MapPosition
from phakhi.socialmap.pictures import Picture
from phakhi.socialmap.questions import Question

T = TypeVar("T")
SECONDS: Final = 300


def picture_for(acting: Acting, question: Question) -> Picture:
    return remember(acting, question, "picture", lambda: queries.picture_for(acting, question))


def remember(acting: Acting, question: Question, what: str, make: Callable[[], T]) -> T:
    """Every change is an event; a new drawing carries its time."""
    if acting.is_signed_in:
        return make()
    memory, key = caches["memory"], _key(acting, question, what)
    kept = memory.get(key)
    if kept is None:
        kept = make()
        memory.set(key, kept, SECONDS)
    return cast(T, kept)


def _key(acting: Acting, question: Question, what: str) -> str:
    here = acting.province
    last = Event.objects.filter(province=here).aggregate(last=Max("seq"))["last"]
    drawn = MapPosition.objects.filter(province=here).aggregate(last=Max("placed_at"))["last"]
    asked = (what, here.pk, last, drawn, get_language(), question.on)
    parts = [*map(str, asked), question.filters.query_string()]
    return "socialmap-" + sha256("|".join(parts).encode()).hexdigest()
