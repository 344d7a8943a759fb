"""When a body last gave a sign of life: asked of the rooms above for the idle alarm."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from phakhi.bodies.models import Body
from phakhi.core.registry import Registry


class BodySigns(Protocol):
    """A room's last sign of life per body: a meeting held, a resolution carried on."""

    def __call__(self, bodies: Sequence[Body]) -> dict[UUID, date]: ...


BODY_SIGNS: Registry[BodySigns] = Registry("signs of life of a body")
