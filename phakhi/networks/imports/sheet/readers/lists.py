"""Cells that hold several things: activities, topics, target groups, resources with amounts."""

from __future__ import annotations

import re

from phakhi.networks.imports.sheet.cells import arabic
from phakhi.networks.imports.sheet.faults import Problem
from phakhi.networks.imports.sheet.readers.areas import AreaBook
from phakhi.networks.imports.sheet.readers.choices import Choices
from phakhi.networks.imports.sheet.readers.numbers import read_amount
from phakhi.networks.imports.sheet.readers.reading import Reading, as_typed, wrong

LONGEST = 250
_SPLIT = re.compile(r"\s*(?:[;\n•●]|,(?!\d{3}(?:\D|$))|(?:^|(?<=\s))(?:\d{1,2}[.)]|[-–*])\s+)\s*")
_TAIL = re.compile(
    r"^(?P<what>.*?)[\s:=]*(?:จำนวน)?\s*(?P<number>-?\d[\d,]*(?:\.\d+)?(?:\s?(?:พัน|หมื่น|แสน|ล้าน))?)"
    r"\s*(?P<unit>[^\d\s()]{0,20})(?:/\S+)?$"
)


def items(text: str) -> list[str]:
    """Cut at commas (not those of a number), semicolons, lines and bullets."""
    return list(dict.fromkeys(part.strip(" .") for part in _SPLIT.split(text) if part.strip(" .")))


def read_list(text: str) -> Reading:
    found = items(text)
    return Reading(found) if max(map(len, found), default=0) <= LONGEST else wrong("too_long")


def read_groups(text: str, groups: Choices, populations: Choices) -> Reading:
    """One of the nine target groups (R024), or whom the activities serve."""
    found: dict[str, list[str]] = {"target_groups": [], "populations": []}
    for item in items(text):
        if code := populations.find(item):
            found["populations"].append(code)
        elif code := groups.find(item):
            found["target_groups"].append(code)
        else:
            near = [*populations.suggest(item, 2), *groups.suggest(item, 2)]
            return Reading(None, (Problem(groups.code, as_typed(near)),))
    return Reading(found)


def read_resources(text: str, known: Choices) -> Reading:
    """Each item: what, of which type, how much; an unknown type spoils the cell."""
    found = []
    for item in items(text):
        what, amount, unit = _cut(item)
        kind = _type_of(what, known)
        if kind is None:
            return Reading(None, (Problem(known.code, as_typed(known.suggest(what))),))
        if len(what) > LONGEST:
            return wrong("too_long")
        found.append({"type": kind, "what": what, "amount": amount, "unit": unit})
    return Reading(found)


def _cut(item: str) -> tuple[str, str | None, str]:
    found = _TAIL.match(arabic(item))
    if not found or not found["what"].strip():
        return item, None, ""
    amount = read_amount(found["number"]).value
    return (found["what"].strip(), amount, found["unit"] or "") if amount else (item, None, "")


def _type_of(what: str, known: Choices) -> str | None:
    """The whole item, its first word, or a known word it begins with."""
    first = what.split(" ", maxsplit=1)[0].strip("()")
    return known.find(what) or known.find(first) or _begins(what, known)


def _begins(what: str, known: Choices) -> str | None:
    names = sorted(
        ((name, entry.code) for entry in known.entries for name in (entry.label, *entry.also)),
        key=lambda pair: -len(pair[0]),
    )
    return next((code for name, code in names if len(name) > 1 and what.startswith(name)), None)


def read_areas(text: str, areas: AreaBook) -> Reading:
    """Every area must be known, or the cell is shown for repair."""
    codes = [areas.work_area(item) for item in items(text)]
    if None in codes:
        return wrong("work_area_unknown")
    return Reading(list(dict.fromkeys(code for code in codes if code)))


def read_topics(text: str, known: Choices) -> Reading:
    """Topics of the list as codes; others stay as the partner's own words (tags)."""
    codes: list[str] = []
    tags: list[str] = []
    for item in items(text):
        code = known.find(item)
        (codes if code else tags).append(code or item)
    if any(len(tag) > 40 for tag in tags):
        return wrong("too_long")
    return Reading({"topics": list(dict.fromkeys(codes)), "tags": tags})
