"""The words of a paper that a hand may change: its sentences, not its number, day or people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from phakhi.papers.words_of_fields import label_of

# As they stand on a page: the stored content keeps no order. Whoever sits, signs or attends comes
# from the record of that room, and is changed there.
ORDER = (
    *("speed", "secrecy", "office", "address", "title", "subject", "to", "references"),
    *("enclosures", "reason", "basis", "changes", "duties", "paragraphs", "place", "online"),
    *("approved", "closing", "owner", "phone"),
)
TEXTS = frozenset(ORDER)
Path = tuple[str, ...]


def editable(content: dict[str, Any], before: Path = ()) -> Iterator[tuple[Path, Any]]:
    """(path, text or list of texts) of what the form shows; a notice's letter counts as its own."""
    for name in ("letter", *ORDER):
        value = content.get(name)
        if name == "letter" and isinstance(value, dict):
            yield from editable(value, (*before, name))
        elif name in TEXTS and isinstance(value, str):
            yield (*before, name), value
        elif name in TEXTS and isinstance(value, list):
            yield (*before, name), [str(one) for one in value]


def put(content: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """A copy of the content with another value at `path`."""
    name, *rest = path
    inner = put(content[name], tuple(rest), value) if rest else value
    return {**content, name: inner}


def changes_between(old: dict[str, Any], new: dict[str, Any]) -> list[list[str]]:
    """[[field, before, after], …] in plain words, for the step's record and the page."""
    before, after = dict(editable(old)), dict(editable(new))
    return [
        [str(label_of(path)), _plain(before.get(path, "")), _plain(value)]
        for path, value in after.items()
        if before.get(path) != value
    ]


def title_in(content: dict[str, Any]) -> str:
    """What the content itself calls the paper."""
    inner = content.get("letter")
    held = inner if isinstance(inner, dict) else content
    return str(held.get("title") or held.get("subject") or "")


def retitled(title: str, old: dict[str, Any], new: dict[str, Any]) -> str:
    """The paper's title follows when its content is called otherwise."""
    return title_in(new) if title_in(old) != title_in(new) else title


def leaves(value: Any, before: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, str]]:
    """Every text of the content with the way to it."""
    if isinstance(value, str):
        yield before, value
    pairs: Any = value.items() if isinstance(value, dict) else ()
    for key, inner in enumerate(value) if isinstance(value, list) else pairs:
        yield from leaves(inner, (*before, key))


def _plain(value: Any) -> str:
    return "\n".join(value) if isinstance(value, list) else str(value)
