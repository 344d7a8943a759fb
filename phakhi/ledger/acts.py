"""The plain words of each official act; rooms add theirs in `AppConfig.ready`."""

from __future__ import annotations

from typing import Any

ACTS: dict[str, Any] = {}
FACTS: dict[str, Any] = {}


def add_acts(words: dict[str, Any]) -> None:
    """`{"networks.verify": _("Partner verified"), …}`, lazily translated."""
    ACTS.update(words)


def add_facts(words: dict[str, Any]) -> None:
    """What the names of facts are called on the page, e.g. `{"reason": _("Reason")}`."""
    FACTS.update(words)


def facts_of(content: dict[str, Any]) -> list[tuple[Any, str]]:
    return [(FACTS.get(name, name), _plain(value)) for name, value in content["facts"].items()]


def _plain(value: Any) -> str:
    return ", ".join(map(_plain, value)) if isinstance(value, list) else str(value)


def words_of(act: str) -> Any:
    return ACTS.get(act, act)
