"""The poll in this folder as the peer wants it, and the peer's tables of it.

Run by counting_deliberation.py with the python of the peer's environment.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import DeliberativePolling
import pandas
import pyreadstat

TRAITS = ("sex", "age", "district")


def main() -> None:
    with Path("d.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    items = [head.removesuffix("_pre") for head in rows[0] if head.endswith("_pre")]
    long = [
        {"ID": float(row["id"][1:]), "Group": float(row["arm"] == "control"), "Time": float(time)}
        | {trait: float(row[trait]) for trait in TRAITS}
        | {item: float(row[f"{item}_{wave}"]) for item in items}
        for row in rows
        if row["arm"] != "control"
        for time, wave in enumerate(("pre", "post"))
    ]
    answers = {float(value): str(value) for value in range(11)} | {99.0: "DK"}
    values = {float(value): f"value {value}" for value in range(5)}
    labels = dict.fromkeys(items, answers) | dict.fromkeys(TRAITS, values)
    labels |= {"Group": {0.0: "Treatment"}, "Time": {0.0: "T1", 1.0: "T2"}}
    measures = dict.fromkeys(items, "ordinal") | dict.fromkeys(TRAITS, "nominal")
    frame = pandas.DataFrame(long)
    pyreadstat.write_sav(
        frame,
        "poll.sav",
        column_labels=list(frame.columns),
        variable_value_labels=labels,
        variable_measure=measures | dict.fromkeys(("Group", "Time", "ID"), "nominal"),
    )
    DeliberativePolling.outputs("poll.sav")


if __name__ == "__main__":
    sys.exit(main())
