"""salts.csv: what connects a person with a line of the pool; it never leaves the house."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.methods.draw.freezing import SALT_BYTES, Salts
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.ids import read_ids
from phakhi.methods.tables import read_table
from phakhi.methods.writing import as_csv

SALTS = "salts.csv"


def salts_text(salts: Salts) -> str:
    return as_csv(("id", "salt_hex"), ((id_, salt.hex()) for id_, salt in salts.items()))


def salts_for(file: str, people: Iterable[str]) -> dict[str, bytes]:
    """Of each of `people`; further ones are passed over."""
    salts = read_salts(file)
    if missing := [id_ for id_ in people if id_ not in salts]:
        raise Refused(Fault("no_salt", file, 0, given={"value": id_}) for id_ in missing)
    return {id_: salts[id_] for id_ in people}


def read_salts(file: str) -> dict[str, bytes]:
    """16 bytes each, no two alike."""
    faults: list[Fault] = []
    table = read_table(file, faults)
    ids = read_ids(table, "id", faults) or {}
    column = table.needs("salt_hex", faults)
    salts, seen = dict[str, bytes](), set[bytes]()
    for id_, row in zip(ids.values(), table.rows if column else (), strict=False):
        salt = _salt(row.cells[column or ""])
        if salt is None or salt in seen:
            faults.append(Fault("bad_salt", file, row.line, "salt_hex"))
        else:
            seen.add(salt)
            salts[id_] = salt
    if faults:
        raise Refused(faults)
    return salts


def _salt(text: str) -> bytes | None:
    try:
        salt = bytes.fromhex(text.strip())
    except ValueError:
        return None
    return salt if len(salt) == SALT_BYTES else None
