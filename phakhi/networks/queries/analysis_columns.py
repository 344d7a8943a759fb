"""The analyses as rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.exports import Column
from phakhi.core.labels import label
from phakhi.networks.queries.matches import Match
from phakhi.networks.queries.matrix import Matrix
from phakhi.networks.queries.overlaps import Overlap


def _at(place: int) -> Any:
    return lambda row: row[place]


def _columns(*labels: Any) -> tuple[Column, ...]:
    return tuple(Column(words, _at(place)) for place, words in enumerate(labels))


OVERLAPS = _columns(
    _("Finding"), _("Topic"), _("For whom"), _("Where"), _("Partner"), _("Activity"), _("Status")
)
MATCHES = _columns(
    _("Resource"), _("Needed by"), _("What is needed"), _("Amount"), _("Unit"),
    _("Offered by"), _("What is offered"), _("Amount offered"), _("Unit"), _("Nearness"),
)  # fmt: skip
GAPS = _columns(_("Kind"), _("District"), _("Partners there"), _("Province-wide partners"))


def overlap_rows(found: Iterable[Overlap], areas: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    for number, one in enumerate(found, start=1):
        places = [areas.get(code, code) for code in sorted(one.areas)]
        people = [label("populations", target) for target in sorted(one.targets) if target]
        for activity in one.activities:
            yield (
                number,
                label("topics", one.topic),
                people,
                places,
                activity.actor.party.name,
                activity.name,
                activity.get_status_display(),
            )


def match_rows(found: Iterable[Match]) -> Iterator[tuple[Any, ...]]:
    for one in found:
        need = one.need
        head = (
            label("resources", need.resource),
            need.actor.party.name,
            need.what,
            need.amount,
            label("units", need.unit),
        )
        for offer in one.offers:
            line = offer.line
            unit = label("units", line.unit)
            yield (*head, line.actor.party.name, line.what, offer.left, unit, offer.nearness)
        if not one.offers:
            yield (*head, "", "", None, "", None)


def gap_rows(matrix: Matrix, names: dict[str, Any], list_name: str) -> Iterator[tuple[Any, ...]]:
    for row in matrix.rows:
        for code, count in zip(matrix.districts, row.counts, strict=True):
            yield (label(list_name, row.kind), names.get(code, code), count, row.everywhere)
