"""From names to hashes: the pool and the panels as everybody may see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from phakhi.methods.draw.canonical import Frozen, Members, Person, line_of
from phakhi.methods.draw.selected import Selected

SALT_BYTES = 16
Salts = Mapping[str, bytes]
_PUBLIC = (
    "objective", "pool_size", "types", "min_probability", "max_probability", "gini",
    "geometric_mean", "bound", "gap", "optimal", "uniform_loss", "method_version",
)  # fmt: skip


def freeze(selected: Selected, salts: Salts, *, with_households: bool) -> Frozen:
    """`salts` are secret: who has them all can say who everybody is."""
    lines = {id_: line_of(id_, salts[id_]) for id_ in selected.traits}
    people = (Person(lines[id_], traits) for id_, traits in selected.traits.items())
    return Frozen(
        people=tuple(sorted(people)),
        quotas=selected.quotas,
        panels=tuple(tuple(sorted(lines[id_] for id_ in panel)) for panel in selected.panels),
        households=_households(selected, lines) if with_households else None,
    )


def _households(selected: Selected, lines: Mapping[str, str]) -> tuple[Members, ...]:
    """Only those of two and more say something."""
    homes = dict[str, list[str]]()
    for id_, home in selected.households.items():
        homes.setdefault(home, []).append(lines[id_])
    return tuple(sorted(tuple(sorted(house)) for house in homes.values() if len(house) > 1))


def public_certificate(selected: Selected) -> dict[str, Any]:
    """How good the lottery is, without what names people."""
    found = selected.certificate
    given = found.get("parameters") or {}
    return {
        **{name: found.get(name) for name in _PUBLIC},
        "unselectable": len(found.get("unselectable") or ()),
        "near_certain": len(found.get("near_certain") or ()),
        "seed": given.get("seed"),
        "address_columns": given.get("address_columns"),
    }


def recognisable(frozen: Frozen) -> int:
    """How many are the only ones with their values, so that who knows them may find their line."""
    alike = Counter(person.traits for person in frozen.people)
    return sum(count == 1 for count in alike.values())
