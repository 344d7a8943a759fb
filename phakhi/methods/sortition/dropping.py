"""How likely the confirmed are to drop out, from a file; alike where there is none."""

from __future__ import annotations

import numpy as np

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.sortition.listed import known_id_column
from phakhi.methods.sortition.problem import Real
from phakhi.methods.sortition.reading import Given
from phakhi.methods.tables import read_table
from phakhi.methods.text import comparable


def read_leaving(file: str | None, given: Given) -> Real:
    """(people,); who is confirmed and not in the file is as likely as the mean of who is."""
    held = given.problem.confirmed
    if file is None:
        return held.astype(float)
    faults: list[Fault] = []
    table = read_table(file, faults)
    column = known_id_column(table, None) or table.needs("id", faults)
    rate = table.needs("probability", faults)
    if column is None or rate is None:
        raise Refused(faults)
    place_of = {person.key: place for person, place in zip(given.people, given.places, strict=True)}
    leaving = np.full(len(held), np.nan)
    for line, cells in table.rows:
        place = place_of.get(comparable(cells[column]))
        chance = _chance(cells[rate])
        if chance is None:
            given_ = {"value": cells[rate]}
            faults.append(Fault("bad_chance", file, line, rate, given_))
        elif place is not None and held[place]:
            leaving[place] = chance
    if faults:
        raise Refused(faults)
    known = leaving[~np.isnan(leaving)]
    mean = float(known.mean()) if len(known) else 1.0
    return np.where(held, np.nan_to_num(leaving, nan=mean), 0.0)


def _chance(text: str) -> float | None:
    try:
        chance = float(text) if text.isascii() and "_" not in text else -1.0
    except ValueError:
        return None
    return chance if 0 <= chance <= 1 else None
