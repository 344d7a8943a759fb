"""What the tables must keep, one demand each, so that those in conflict can be named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phakhi.methods.seating.guests import Guests, Mode

NO = {"", "0", "no", "n", "false", "-", "ไม่", "ไม่ใช่"}
YES = {"1", "yes", "y", "true", "x", "✓", "ใช่", "facilitator", "ผู้ดำเนินวง", "วิทยากรกระบวนการ"}


@dataclass(frozen=True)
class Demand:
    """`people` (places) of this value sit together, apart, at table `value`, or lead a table."""

    mode: Mode
    field: str
    value: str
    people: tuple[int, ...]


def demands_of(guests: Guests) -> tuple[Demand, ...]:
    return tuple(_demands(guests))


def _demands(guests: Guests) -> Iterator[Demand]:
    for mode in ("together", "apart"):
        for field, column in guests.of(mode):
            for value, people in _groups(column):
                if len(people) > 1:
                    yield Demand(mode, field.name, value, people)
    for field, column in guests.of("fixed"):
        for value, people in _groups(column):
            yield Demand("fixed", field.name, str(int(value)), people)
    for field, column in guests.of("facilitator"):
        leads = (place for place, text in enumerate(column) if is_yes(text, field.name))
        yield Demand("facilitator", field.name, "", tuple(leads))


def is_yes(text: str, name: str) -> bool:
    return text.casefold() in YES or (bool(text) and text.casefold() == name.casefold())


def _groups(column: tuple[str, ...]) -> Iterable[tuple[str, tuple[int, ...]]]:
    groups = defaultdict[str, list[int]](list)
    for place, value in enumerate(column):
        if value:
            groups[value].append(place)
    return [(value, tuple(people)) for value, people in sorted(groups.items())]
