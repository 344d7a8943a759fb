"""Rooms above add their lists to the export: motions, vote_events, votes."""

from __future__ import annotations

from typing import Any, Protocol

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.core.registry import Registry


class PopoloPart(Protocol):
    """Lists by their Popolo names; only what a page shows to `acting`."""

    def __call__(self, acting: Acting, province: Province) -> dict[str, list[dict[str, Any]]]: ...


POPOLO_PARTS: Registry[PopoloPart] = Registry("parts of the Popolo export")
