"""Finds what a person changed in a paper that went out and came back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from phakhi.core.thai import arabic_digits, normalise
from phakhi.documents.blocks import Block, units

ALIKE = 0.5
_NUMBER = re.compile(r"^[0-9]+[.)](?=\s|$)")
Told = tuple[str, str]  # where, text


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind`: changed, added or removed; `where` names the place in Thai."""

    kind: str
    where: str
    before: str
    after: str


def differences(blocks: tuple[Block, ...], returned: list[str]) -> list[Difference]:
    ours = [(where, text) for block in blocks for where, text in units(block) if _key(text)]
    theirs = [text for text in returned if _key(text)]
    keys = [_key(text) for _, text in ours], [_key(text) for text in theirs]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    found: list[Difference] = []
    for act, start, end, first, last in matcher.get_opcodes():
        if act != "equal":
            after = ours[start - 1][0] if start else ""
            found += _between(ours[start:end], theirs[first:last], after)
    return found


def _between(ours: list[Told], theirs: list[str], after: str) -> Iterator[Difference]:
    """Pairs what is alike, in order; the rest was taken away or added."""
    same = len(ours) == len(theirs)
    for where, text in ours:
        at = 0 if same else next((i for i, t in enumerate(theirs) if _alike(text, t)), None)
        if at is None:
            yield Difference("removed", where, _shown(text), "")
            continue
        yield from (_added(new, after) for new in theirs[:at])
        yield Difference("changed", where, _shown(text), _shown(theirs[at]))
        theirs, after = theirs[at + 1 :], where
    yield from (_added(new, after) for new in theirs)


def _added(text: str, after: str) -> Difference:
    return Difference("added", f"หลัง {after}" if after else "ต้นเอกสาร", "", _shown(text))


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, _key(one), _key(other), autojunk=False).ratio() >= ALIKE


def _shown(text: str) -> str:
    return " ".join(text.split())


def _key(text: str) -> str:
    """Without running number, spaces and the dots to be written on."""
    plain = _NUMBER.sub("", arabic_digits(normalise(text)).strip())
    return "".join(plain.replace("…", "").split()) if any(c.isalnum() for c in plain) else ""
