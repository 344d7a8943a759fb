"""Files that list people of the pool: confirmed, excluded, declined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from phakhi.methods.faults import Fault
from phakhi.methods.ids import ID_COLUMNS
from phakhi.methods.sortition.people import Pool
from phakhi.methods.tables import Table, read_table
from phakhi.methods.text import comparable

Listed = Mapping[str, Fault]
"""Key of the person → where it was written, as a fault in waiting."""


def read_listed(file: str | None, pool: Pool, faults: list[Fault]) -> dict[str, Fault]:
    """By the pool's own id column or any known one; people the pool does not know are faults."""
    if file is None:
        return {}
    table = read_table(file, faults)
    column = known_id_column(table, pool.id_column)
    if column is None:
        table.needs(pool.id_column or "id", faults)
        return {}
    known = {person.key for person in pool.people}
    found: dict[str, Fault] = {}
    for line, cells in table.rows:
        key = comparable(cells[column])
        given = {"value": cells[column].strip(), "pool": pool.file}
        if key in known:
            found.setdefault(key, Fault("listed_twice", file, line, column, given))
        elif pool.people:
            code = "not_in_pool" if key else "blank"
            faults.append(Fault(code, file, line, column, given))
    return found


def known_id_column(table: Table, of_pool: str | None) -> str | None:
    """The pool's own, or any that is known; None where there is none."""
    names = (of_pool, *ID_COLUMNS) if of_pool else ID_COLUMNS
    return next(filter(None, map(table.column, names)), None)


def in_both(one: Listed, other: Listed) -> Iterable[Fault]:
    """Nobody is both on the panel and out of it."""
    return (fault for key, fault in one.items() if key in other)
