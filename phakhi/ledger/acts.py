"""The plain words of each official act; rooms add theirs in `AppConfig.ready`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language

from phakhi.core.thai.dates import format_date

ACTS: dict[str, Any] = {}
FACTS: dict[str, Any] = {}
CODES: dict[str, dict[str, Any]] = {}


def add_acts(words: Mapping[str, Any]) -> None:
    """`{"networks.actor.verify": _("Partner verified"), …}`, lazily translated."""
    ACTS.update(words)


def add_facts(words: Mapping[str, Any], codes: Mapping[str, Iterable[Any]] | None = None) -> None:
    """What facts are called, and what their codes mean: `{"kind": PartyKind.choices}`."""
    FACTS.update(words)
    for name, choices in (codes or {}).items():
        CODES.setdefault(name, {}).update(choices)


def words_of(act: str) -> Any:
    return ACTS.get(act, act)


def facts_of(content: dict[str, Any]) -> list[tuple[Any, Any]]:
    """The page's reading of a leaf; the leaf itself keeps codes and ISO dates."""
    return [
        (FACTS.get(name, name), _plain(name, value)) for name, value in content["facts"].items()
    ]


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join(str(_plain(name, one)) for one in value)
    if value in CODES.get(name, ()):
        return CODES[name][value]
    try:
        return format_date(date.fromisoformat(value), "en" if get_language() == "en" else "th")
    except (TypeError, ValueError):
        return value
