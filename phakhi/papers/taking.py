"""A difference of the returned file finds its place in the record, or is only shown."""

from __future__ import annotations

from typing import Any

from phakhi.core.thai import arabic_digits, normalise
from phakhi.documents.blocks import units
from phakhi.documents.comparing import Difference
from phakhi.documents.content import Look
from phakhi.documents.docx_plan import planned
from phakhi.documents.stored import from_json
from phakhi.papers.editing import TEXTS, leaves

LONGEST_LABEL = 24  # "เรื่อง", "สิ่งที่ส่งมาด้วย ๑." stand before a text on the page
AFTER = "หลัง "
Place = tuple[Any, ...]


def taken(content: dict[str, Any], difference: Difference) -> dict[str, Any] | None:
    """A copy of the content that says it as the file does; None where it cannot be taken."""
    place = place_of(content, difference)
    if place is None:
        return None
    label = _bare(difference.before).removesuffix(_bare(_at(content, place)))
    words = _bare(difference.after).removeprefix(label).strip()
    made: dict[str, Any] | None = None
    if difference.kind == "removed":
        made = _without(content, place)
    elif difference.kind == "added":
        made = _with(content, place, difference.after.strip(), adds=True)
    elif words:
        made = _with(content, place, words)
    return made


def place_of(content: dict[str, Any], difference: Difference) -> Place | None:
    """Only a text that a hand may change, and only where it stands once; added ones: behind it."""
    is_added = difference.kind == "added"
    before = _said_at(content, difference.where) if is_added else difference.before
    found = [
        place
        for place, text in leaves(content)
        if set(place) & TEXTS and before and _stands_in(text, before)
    ]
    if len(found) != 1:
        return None
    in_a_list = isinstance(found[0][-1], int)
    return found[0] if in_a_list or difference.kind == "changed" else None


def _said_at(content: dict[str, Any], where: str) -> str:
    """The text behind which something was written."""
    blocks = planned(from_json(content), Look(thai_digits=False)).blocks
    said = {place: text for block in blocks for place, text in units(block)}
    return said.get(where.removeprefix(AFTER), "")


def _stands_in(text: str, before: str) -> bool:
    bare, whole = _bare(text), _bare(before)
    return bool(bare) and whole.endswith(bare) and len(whole) - len(bare) <= LONGEST_LABEL


def _bare(text: str) -> str:
    return " ".join(arabic_digits(normalise(text)).split())


def _at(value: Any, place: Place) -> str:
    for key in place:
        value = value[key]
    return str(value)


def _with(value: Any, place: Place, text: str, *, adds: bool = False) -> Any:
    if not place:
        return text
    key, rest = place[0], place[1:]
    if adds and not rest:
        return [*value[: key + 1], text, *value[key + 1 :]]
    if isinstance(value, list):
        return [
            _with(one, rest, text, adds=adds) if number == key else one
            for number, one in enumerate(value)
        ]
    return {**value, key: _with(value[key], rest, text, adds=adds)}


def _without(value: Any, place: Place) -> Any:
    key, rest = place[0], place[1:]
    if not rest:
        return [one for number, one in enumerate(value) if number != key]
    if isinstance(value, list):
        return [_without(one, rest) if n == key else one for n, one in enumerate(value)]
    return {**value, key: _without(value[key], rest)}
