"""What may be told of few: labels are taken off until no remainder is small (trust.md §7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

FEWEST = 5
V = TypeVar("V")


class Said(NamedTuple, Generic[V]):
    """`who` said `value` of `label` (a partner judged, a sector that speaks)."""

    who: str
    label: str
    value: V


def fold(said: Sequence[Said[V]], fewest: int = FEWEST) -> list[tuple[str, V]]:
    """(label or "", value), in no order of persons; nothing at all if too few spoke.

    A label with fewer than `fewest` speakers is taken off. So is the next smallest, until those
    without a label are at least two labels and `fewest` speakers: otherwise the whole less what
    is shown would give the hidden one away.
    """
    if len({one.who for one in said}) < fewest:
        return []
    off = _taken_off(said, fewest)
    return [("" if one.label in off else one.label, one.value) for one in said]


def _taken_off(said: Iterable[Said[V]], fewest: int) -> set[str]:
    speakers: dict[str, set[str]] = defaultdict(set)
    for one in said:
        speakers[one.label].add(one.who)
    by_size = sorted(speakers, key=lambda label: (len(speakers[label]), label))
    off = {label for label in by_size if len(speakers[label]) < fewest or not label}
    for label in by_size:
        without = set().union(*(speakers[one] for one in off))
        if not off or (len(off) > 1 and len(without) >= fewest):
            break
        off.add(label)
    return off
