"""Known shares of the population, or what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.methods.decimals import decimal
from phakhi.methods.deliberation.raking import Margin
from phakhi.methods.faults import Fault
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

_NEAR = 0.005


@dataclass(frozen=True)
class Margins:
    """lines: where each value stands."""

    file: str
    margins: tuple[Margin, ...]
    lines: dict[tuple[str, str], int]


def read_margins(file: str, faults: list[Fault]) -> Margins:
    table = read_table(file, faults)
    names = [table.needs(name, faults) for name in ("variable", "value", "share")]
    variable, value, share = names
    shares: dict[str, dict[str, float]] = {}
    lines: dict[tuple[str, str], int] = {}
    if variable is None or value is None or share is None:
        return Margins(file, (), lines)
    for row in table.rows:
        of, what = comparable(row.cells[variable]), comparable(row.cells[value])
        if (of, what) in lines:
            given = {"value": what, "first": lines[of, what]}
            faults.append(Fault("id_twice", file, row.line, value, given))
        elif not of or not what:
            faults.append(Fault("blank", file, row.line, value if of else variable))
        lines.setdefault((of, what), row.line)
        shares.setdefault(of, {})[what] = _share(table, row, share, faults)
    made = tuple(_margin(file, of, known, lines, faults) for of, known in shares.items())
    return Margins(file, made, lines)


def _share(table: Table, row: Row, column: str, faults: list[Fault]) -> float:
    number = decimal(comparable(row.cells[column]).removesuffix("%"))
    if number is None or number <= 0:
        given = {"value": row.cells[column]}
        faults.append(Fault("bad_share", table.file, row.line, column, given))
        return 0.0
    return float(number)


def _margin(
    file: str,
    of: str,
    known: dict[str, float],
    lines: dict[tuple[str, str], int],
    faults: list[Fault],
) -> Margin:
    """Shares of 1 or of 100, rounded ones among them."""
    total = sum(known[value] for value in sorted(known))
    if 0 not in known.values() and min(abs(total - 1), abs(total / 100 - 1)) > _NEAR:
        first = min(lines[of, value] for value in known)
        given = {"variable": of, "total": f"{total:g}"}
        faults.append(Fault("share_sum", file, first, "share", given))
    return Margin(of, {value: known[value] / (total or 1) for value in sorted(known)})
