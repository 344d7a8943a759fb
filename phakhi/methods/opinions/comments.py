"""comments.csv: the texts of the statements and what moderation decided."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.methods.faults import Fault
from phakhi.methods.opinions.known import Known
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

_MODERATED = {"-1": True, "0": False, "1": False, "": False}
_YES = {"1": True, "true": True, "0": False, "false": False, "": False}


@dataclass(frozen=True)
class Comments:
    """`ids` by their comparable form, as written; None if the file does not tell them."""

    ids: dict[str, str] | None
    known: Known


def read_comments(file: str, faults: list[Fault]) -> Comments:
    table = read_table(file, faults)
    columns = [table.needs(name, faults) for name in ("comment-id", "moderated", "comment-body")]
    about = table.column("is-meta")
    ids, lines = dict[str, str](), dict[str, int]()
    texts, out, people = dict[str, str](), set[str](), set[str]()
    for row in table.rows if all(columns) else ():
        name, moderated, body = (row.cells[column] for column in columns if column)
        key = comparable(name)
        if fault := _id_fault(table, row, columns[0] or "", key, lines):
            faults.append(fault)
            continue
        ids[key], lines[key], texts[name] = name, row.line, body
        if _says(moderated, _MODERATED, (table, row, columns[1] or "", "bad_moderated"), faults):
            out.add(name)
        if about and _says(row.cells[about], _YES, (table, row, about, "bad_meta"), faults):
            people.add(name)
    told = ids if all(columns) else None
    return Comments(told, Known(texts, frozenset(out), frozenset(people)))


def _id_fault(table: Table, row: Row, column: str, key: str, lines: dict[str, int]) -> Fault | None:
    if not key:
        return Fault("blank", table.file, row.line, column)
    if key in lines:
        given = {"value": row.cells[column], "first": lines[key]}
        return Fault("id_twice", table.file, row.line, column, given)
    return None


def _says(
    cell: str, words: dict[str, bool], place: tuple[Table, Row, str, str], faults: list[Fault]
) -> bool:
    word = comparable(cell).casefold()
    if word not in words:
        table, row, column, code = place
        faults.append(Fault(code, table.file, row.line, column, {"value": cell}))
    return words.get(word, False)
