"""A difference of the returned file finds its place in the record, or is only shown."""

from __future__ import annotations

from typing import Any

from phakhi.papers.editing import TEXTS, leaves


def taken(content: dict[str, Any], difference: Any) -> dict[str, Any] | None:
    """A copy of the content that says it as the file does; None where it cannot be taken."""
    path = place_of(content, difference)
    if path is None or not difference.theirs.strip():
        return None
    return _with(content, path, _words(content, path, difference))


def place_of(content: dict[str, Any], difference: Any) -> tuple[Any, ...] | None:
    """Only a text that a hand may change, and only where it stands once."""
    if not difference.ours:
        return None
    found = [
        path
        for path, text in leaves(content)
        if text and text.strip() and _is_it(text, difference.ours) and set(path) & TEXTS
    ]
    return found[0] if len(found) == 1 else None


def _is_it(text: str, ours: str) -> bool:
    """A label may stand before it ("เรื่อง …", "๑. …")."""
    text, ours = _bare(text), _bare(ours)
    return ours == text or (ours.endswith(text) and len(ours) - len(text) < 24)


def _words(content: dict[str, Any], path: tuple[Any, ...], difference: Any) -> str:
    """Theirs without the label that stands before ours."""
    text: Any = content
    for key in path:
        text = text[key]
    label = _bare(difference.ours)[: -len(_bare(text))] if _bare(text) else ""
    theirs = _bare(difference.theirs)
    return theirs.removeprefix(label).strip() if label else theirs


def _bare(text: str) -> str:
    return " ".join(text.split())


def _with(value: Any, path: tuple[Any, ...], text: str) -> Any:
    if not path:
        return text
    key, rest = path[0], path[1:]
    if isinstance(value, list):
        return [_with(one, rest, text) if i == key else one for i, one in enumerate(value)]
    return {**value, key: _with(value[key], rest, text)}
