"""What a reader asks of the map: the directory's filters, and kinds of tie, a day, a part of it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from phakhi.core.presets import TIE_KINDS
from phakhi.networks.directory.filters import Filters

NESTED = 3


@dataclass(frozen=True, slots=True)
class Question:
    """`around` is the partner in the middle; `clusters` lead from the whole into a part of it."""

    filters: Filters
    on: date
    is_today: bool = True
    kinds: frozenset[str] = frozenset()
    around: str = ""
    steps: int = 1
    clusters: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return self.filters.is_empty and not (self.kinds or self.around or self.clusters)

    def with_kind(self, kind: str) -> str:
        kinds = sorted(self.kinds ^ {kind})
        return self.filters.carrying("tie", *kinds).query_string()

    def about(self, code: str, steps: int = 1) -> str:
        """Only these: the partner and who is tied to it, in this language of filters."""
        near = self.filters.carrying("cluster").carrying("around", code)
        return near.carrying("steps", *([str(steps)] if steps > 1 else [])).query_string()

    def into(self, code: str) -> str:
        return self.filters.carrying("cluster", *self.clusters, code).query_string()

    def back_out(self) -> str:
        whole = self.filters.carrying("around").carrying("steps").carrying("cluster")
        return whole.query_string()


def ask(filters: Filters) -> Question:
    """Whatever makes no sense is left out, as the directory does."""
    today = timezone.localdate()
    day = _day(_first(filters, "on"))
    return Question(
        filters=filters,
        on=min(day, today) if day else today,
        is_today=day is None or day >= today,
        kinds=frozenset(filters.carried.get("tie", ())) & frozenset(TIE_KINDS),
        around=_first(filters, "around"),
        steps=2 if _first(filters, "steps") == "2" else 1,
        clusters=filters.carried.get("cluster", ())[:NESTED],
    )


def _first(filters: Filters, name: str) -> str:
    return next(iter(filters.carried.get(name, ())), "")


def _day(text: str) -> date | None:
    """2026-11-21, or 2026-11 for the last day of that month."""
    try:
        parts = [int(part) for part in text.split("-")]
        year, month = parts[0], parts[1]
        return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
    except (ValueError, IndexError):
        return None
