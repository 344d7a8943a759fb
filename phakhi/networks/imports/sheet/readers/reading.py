from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from phakhi.networks.imports.sheet.faults import Problem
from phakhi.networks.imports.sheet.shapes import Suggestion


@dataclass(frozen=True, slots=True)
class Reading:
    """`value` is None where nothing usable stands; a problem does not always spoil the value."""

    value: Any = None
    problems: tuple[Problem, ...] = ()


EMPTY = Reading()


def wrong(code: str, *suggested: str) -> Reading:
    return Reading(None, (Problem(code, as_typed(suggested)),))


def as_typed(texts: tuple[str, ...] | list[str]) -> tuple[Suggestion, ...]:
    """Suggestions that are typed as they read."""
    return tuple(Suggestion(text, text) for text in texts if text)
