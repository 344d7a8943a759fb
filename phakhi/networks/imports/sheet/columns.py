"""Which column means what: a remembered choice is better than a guess, a person than both."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from phakhi.networks.imports.sheet.fields import FIELDS, SKIPPED_HEADINGS
from phakhi.networks.imports.sheet.likeness import key_of, likeness
from phakhi.networks.imports.sheet.shapes import Heading

LEAST = 0.72
_KNOWN = {key_of(name): field.key for field in reversed(FIELDS) for name in field.names}
_SKIPPED = {key_of(name) for name in SKIPPED_HEADINGS}


@lru_cache(maxsize=5_000)
def meaning_of(text: str) -> tuple[str, float]:
    """The field a heading names and how surely; ("", 0) where it names none."""
    key = key_of(text)
    if not key or key in _SKIPPED:
        return "", 0.0
    if key in _KNOWN:
        return _KNOWN[key], 1.0
    score, field = max((likeness(key, known), field) for known, field in _KNOWN.items())
    return (field, score * 0.95) if score >= LEAST else ("", 0.0)


def meaning_of_heading(heading: Heading) -> tuple[str, float]:
    """Merged headings count together ("ผู้ประสานงาน / ชื่อ" is no partner's name), then the last."""
    parts = heading.text.split(" / ")
    together = meaning_of("".join(parts))
    if together[0] or len(parts) == 1:
        return together
    first, last = meaning_of(parts[0]), meaning_of(parts[-1])
    if last[0] == "name" and first[0]:
        return first[0], first[1] * 0.9
    return last[0], last[1] * 0.9


def suggest(headings: Iterable[Heading]) -> dict[int, str]:
    """Column → field, each field once: the surest column takes it, the leftmost of equals."""
    wishes = [(h.column, *meaning_of_heading(h)) for h in headings]
    taken: dict[str, int] = {}
    for column, field, _score in sorted(wishes, key=lambda wish: (-wish[2], wish[0])):
        if field:
            taken.setdefault(field, column)
    return {column: field for field, column in taken.items()}


def fingerprint(headings: Iterable[Heading]) -> str:
    """The same form sent next year has the same one."""
    line = "|".join(f"{h.column}:{key_of(h.text)}" for h in headings)
    return sha256(line.encode()).hexdigest()[:32]
