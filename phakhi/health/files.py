"""Readings as a file: figures and counts for everybody, named partners as the reader may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.dials import DIALS
from phakhi.health.models import HealthReading
from phakhi.health.words.names import Names

COLUMNS = (
    Column(_("Day"), lambda line: line["day"]),
    Column(_("Reading"), lambda line: line["number"]),
    Column(_("Dial"), lambda line: line["dial"]),
    Column(_("Value"), lambda line: line["value"]),
    Column(_("At least"), lambda line: line["low"]),
    Column(_("At most"), lambda line: line["high"]),
    Column(_("State"), lambda line: line["state"]),
    Column(_("Response rate"), lambda line: line["response"]),
    Column(_("Method"), lambda line: line["method_version"]),
)
HIDDEN_INPUTS = frozenset({"asked"})


def lines_of(readings: Iterable[HealthReading]) -> Iterator[dict[str, Any]]:
    for reading in readings:
        for code, dial in DIALS.items():
            yield _line(reading, code) | {"dial": dial.name}


def _line(reading: HealthReading, code: str) -> dict[str, Any]:
    found = reading.dials[code]
    figures = {name: found[name] for name in ("state", "value", "low", "high", "response")}
    of = {"day": reading.day, "number": reading.number, "method_version": reading.method_version}
    return figures | of


def written_for(
    acting: Acting, network: GovernanceNetwork, readings: Iterable[HealthReading]
) -> dict[str, Any]:
    """The graph stays inside; who left or joined is named by public code, or not at all."""
    rows = list(readings)
    names = Names.for_reader(acting, {r["member"] for row in rows for r in row.reasons})
    return {
        "network": network.public_code,
        "readings": [_reading(row, names) for row in rows],
    }


def _reading(reading: HealthReading, names: Names) -> dict[str, Any]:
    return {
        "number": reading.number,
        "day": reading.day.isoformat(),
        "period_start": reading.period_start.isoformat(),
        "method_version": reading.method_version,
        "inputs": {k: v for k, v in reading.inputs.items() if k not in HIDDEN_INPUTS},
        "dials": reading.dials,
        "reasons": [_reason(kept, names) for kept in reading.reasons],
    }


def _reason(kept: dict[str, Any], names: Names) -> dict[str, Any]:
    named = names.get(kept["member"])
    return {
        "kind": kept["kind"],
        "partner": named.code if named else None,
        "count": kept["count"],
        "cut_off": len(kept["cut_off"]),
        "effects": kept["effects"],
    }
