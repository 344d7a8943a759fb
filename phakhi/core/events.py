"""What a lower room tells the higher ones: written with the change, told after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.models import Event


class Handler(Protocol):
    """Bears being called again for the same event: what it does outside the database may repeat."""

    def __call__(self, event: Event) -> None: ...


@dataclass(frozen=True, slots=True)
class Subscriber:
    name: str
    kind_prefix: str
    handler: Callable[[Event], None]


SUBSCRIBERS: dict[str, Subscriber] = {}


def record(
    acting: Acting, kind: str, subject: models.Model, data: Mapping[str, Any] | None = None
) -> Event:
    """Note in the caller's transaction that `kind` happened to `subject`; no personal data."""
    from phakhi.core.sequencer import sequence_after_commit

    event = Event.objects.create(
        province=acting.province,
        kind=kind,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        data=dict(data or {}),
        person_id=acting.person_id,
        post_id=acting.post_id,
        on_behalf_of=acting.on_behalf_of,
        request_id=acting.request_id,
    )
    sequence_after_commit(acting.province.pk)
    return event


def subscribe(kind_prefix: str, handler: Callable[[Event], None], *, name: str = "") -> None:
    """Call `handler` for every event of that kind, in order; `name` keeps its place."""
    name = name or f"{handler.__module__}.{getattr(handler, '__qualname__', 'handler')}"
    SUBSCRIBERS[name] = Subscriber(name, kind_prefix, handler)
