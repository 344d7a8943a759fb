"""Numbers as they are written, the same wherever they were computed."""

from __future__ import annotations

from collections.abc import Mapping


def rounded(report: Mapping[str, object]) -> dict[str, object]:
    """Twelve digits: what lies behind depends on the processor and on where memory lies."""
    return {key: _round(value) for key, value in report.items()}


def _round(value: object) -> object:
    if isinstance(value, float):
        return float(f"{value:.12g}")
    if isinstance(value, dict):
        return rounded(value)
    return [_round(inner) for inner in value] if isinstance(value, list | tuple) else value
