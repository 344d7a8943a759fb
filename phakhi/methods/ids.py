"""Which column says who somebody is; the same in every command."""

from __future__ import annotations

from phakhi.methods.faults import Fault
from phakhi.methods.tables import Table
from phakhi.methods.text import comparable

ID_COLUMNS = (
    "id",
    "unique_id",
    "nationbuilder_id",
    "pool_member_identifier",
    "external_id",
    "voter_id",
)


def read_ids(table: Table, named: str | None, faults: list[Fault]) -> dict[str, str] | None:
    """Comparable id → id as written, one a row; without an id column the rows count from 1.

    None if the named column does not exist: guessing another would only add to the faults.
    """
    if named is not None:
        column = table.needs(named, faults)
        return _column(table, column, faults) if column else None
    column = next(filter(None, map(table.column, ID_COLUMNS)), None)
    if column is None:
        return {str(number): str(number) for number in range(1, len(table.rows) + 1)}
    return _column(table, column, faults)


def _column(table: Table, column: str, faults: list[Fault]) -> dict[str, str]:
    ids, lines = {}, dict[str, int]()
    for line, cells in table.rows:
        written = cells[column]
        key = comparable(written)
        if not key:
            faults.append(Fault("blank", table.file, line, column))
        elif key in ids:
            given = {"value": written, "first": lines[key]}
            faults.append(Fault("id_twice", table.file, line, column, given))
        else:
            ids[key], lines[key] = written, line
    return ids
