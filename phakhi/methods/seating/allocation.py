"""`round,table,id`: the seating as others read it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import numpy as np

from phakhi.methods.seating.hall import Whole


def as_csv(ids: Sequence[str], place: Whole) -> str:
    """By round, by table, then in the order of `ids`; absent people have no row."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("round", "table", "id"))
    for turn in range(place.shape[1]):
        for person in np.argsort(place[:, turn], kind="stable"):
            if place[person, turn] >= 0:
                rows.writerow((turn + 1, place[person, turn] + 1, ids[person]))
    return text.getvalue()
