"""What `select` left in a folder: people, quotas, panels, with ids that stay in the house."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phakhi.methods.draw.canonical import SEPARATORS, Bound
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.ids import read_ids
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

_QUOTAS = ("feature", "value", "min", "max")


@dataclass(frozen=True)
class Selected:
    """`traits` and `households` by id, in the order of the pool; `panels` hold ids."""

    seats: int
    quotas: tuple[Bound, ...]
    traits: Mapping[str, tuple[str, ...]]
    households: Mapping[str, str]
    panels: tuple[tuple[str, ...], ...]
    certificate: Mapping[str, Any]


def read_selected(folder: Path) -> Selected:
    faults: list[Fault] = []
    certificate = _certificate(folder / "certificate.json", faults)
    quotas = _quotas(read_table(str(folder / "quotas.csv"), faults), faults)
    pool = read_table(str(folder / "pool.csv"), faults)
    ids = read_ids(pool, "id", faults) or {}
    features = dict.fromkeys(bound.feature for bound in quotas)
    columns = {name: pool.needs(name, faults) or "" for name in features}
    panels = _panels(folder / "panels.csv", set(ids.values()), faults)
    if faults:
        raise Refused(faults)
    traits = (
        tuple(f"{name}={cells[column]}" for name, column in columns.items())
        for _, cells in pool.rows
    )
    return Selected(
        certificate["seats"],
        quotas,
        dict(zip(ids.values(), traits, strict=True)),
        _homes(pool, ids.values(), columns.values()),
        panels,
        certificate,
    )


def _homes(pool: Table, ids: Iterable[str], features: Iterable[str]) -> dict[str, str]:
    """`household` stands last; what is called so and is a feature is none."""
    others = [name for name in pool.header if name not in {"id", *features}]
    if not others:
        return {}
    return {id_: row.cells[others[-1]] for id_, row in zip(ids, pool.rows, strict=True)}


def _certificate(path: Path, faults: list[Fault]) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
        if type(found["seats"]) is int:
            return dict(found)
    except OSError as error:
        faults.append(Fault("file_missing", str(path), 0, given={"reason": error.strerror}))
        return {}
    except (ValueError, TypeError, KeyError):
        pass
    faults.append(Fault("no_certificate", str(path), 0))
    return {}


def _quotas(table: Table, faults: list[Fault]) -> tuple[Bound, ...]:
    columns = [table.needs(name, faults) or "" for name in _QUOTAS]
    if not all(columns):
        return ()
    bounds, rows, spellings = list[Bound](), dict[str, int](), dict[str, str]()
    for row in table.rows:
        faults += _name_faults(table.file, row)
        feature, value, low, high = (row.cells[name] for name in columns)
        for name, text in (("min", low), ("max", high)):
            if not (text.isascii() and text.isdigit()):
                faults.append(Fault("bad_number", table.file, row.line, name, {"value": text}))
                return ()
        feature = spellings.setdefault(comparable(feature).casefold(), feature)
        bounds.append(Bound(feature, value, int(low), int(high)))
        if (first := rows.setdefault(bounds[-1].trait, row.line)) != row.line:
            given = {"trait": bounds[-1].trait, "first": first}
            faults.append(Fault("alike", table.file, row.line, "value", given))
    return tuple(bounds)


def _name_faults(file: str, row: Row) -> Iterator[Fault]:
    for column in ("feature", "value"):
        if set(row.cells[column]) & set(SEPARATORS):
            yield Fault("separator", file, row.line, column, {"value": row.cells[column]})


def _panels(path: Path, known: set[str], faults: list[Fault]) -> tuple[tuple[str, ...], ...]:
    if not path.is_file():
        faults.append(Fault("no_panels", str(path), 0))
        return ()
    table = read_table(str(path), faults)
    column = table.needs("members", faults)
    if column is None:
        return ()
    panels = [tuple(row.cells[column].split(";")) for row in table.rows]
    for row, panel in zip(table.rows, panels, strict=True):
        if not known.issuperset(panel):
            faults.append(Fault("stranger", table.file, row.line, "members"))
    return tuple(panels)
