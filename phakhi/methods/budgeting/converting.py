"""An election's file in the other notation: nothing added, nothing left out, cells as they were."""

from __future__ import annotations

import csv
import io

from phakhi.methods.budgeting.sections import SECTIONS, Section, read_sections
from phakhi.methods.faults import Fault, Refused


def converted(file: str, out: str) -> str:
    """Semicolons for .pb, commas for .csv; sections in their usual order."""
    faults: list[Fault] = []
    sections = read_sections(file, faults)
    if faults:
        raise Refused(faults)
    text = io.StringIO()
    separator = "," if out.lower().endswith(".csv") else ";"
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    for name in SECTIONS:
        writer.writerow([name])
        writer.writerows(_rows(sections[name]))
    return text.getvalue()


def _rows(section: Section) -> list[list[str]]:
    """Without cells that belong to no column."""
    columns = len(section.header)
    return [section.header, *(cells[:columns] for _, cells in section.rows)]
