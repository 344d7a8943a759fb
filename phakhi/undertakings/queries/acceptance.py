"""R009: how often those who were asked took it on, per body; what waits counts for neither."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Any

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.thai import bangkok_date
from phakhi.undertakings.models import Undertaking

COLUMNS = ("body", "state", "accepted_at", "proposed_at", "due_on", "original_due_on", "done_at")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Figures of one body, or of the province when `body` is None."""

    body: Body | None
    asked: int
    accepted: int
    refused: int
    waiting: int
    handed_back: int
    done: int
    in_time: int
    days: float | None

    @property
    def percent(self) -> int | None:
        answered = self.accepted + self.refused
        return round(100 * self.accepted / answered) if answered else None


def acceptance(acting: Acting) -> tuple[Acceptance, list[Acceptance]]:
    """The whole province, then each body that asked somebody; one query."""
    rows = Undertaking.objects.visible_to(acting).exclude(proposed_at=None).order_by()
    by_body: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for row in rows.values(*COLUMNS):
        by_body[row["body"]].append(row)
    bodies = Body.objects.visible_to(acting).in_bulk(by_body)
    each = [_of(bodies[pk], found) for pk, found in by_body.items() if pk in bodies]
    everything = [row for found in by_body.values() for row in found]
    return _of(None, everything), sorted(each, key=lambda one: (-one.asked, one.body.name_th))  # type: ignore[union-attr]


def _of(body: Body | None, rows: list[dict[str, Any]]) -> Acceptance:
    taken = [row for row in rows if row["accepted_at"]]
    refused = [row for row in rows if row["state"] == "refused" and not row["accepted_at"]]
    finished = [row for row in rows if row["done_at"] and row["state"] in ("done", "confirmed")]
    waits: list[timedelta] = [row["accepted_at"] - row["proposed_at"] for row in taken]
    return Acceptance(
        body,
        asked=len(rows),
        accepted=len(taken),
        refused=len(refused),
        waiting=sum(row["state"] == "proposed" for row in rows),
        handed_back=sum(row["state"] == "refused" for row in taken),
        done=len(finished),
        in_time=sum(_in_time(row) for row in finished),
        days=round(median(one / timedelta(days=1) for one in waits), 1) if waits else None,
    )


def _in_time(row: dict[str, Any]) -> bool:
    """By the day that stood at the end; the first one is kept beside it."""
    return row["due_on"] is None or bangkok_date(row["done_at"]) <= row["due_on"]
