"""What the pages of an import list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phakhi.networks.imports.sentences import FAULTS, Sentence
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.vocabulary import RowState
from phakhi.networks.models import Actor, ImportBatch, ImportRow

VIEWS = {
    "faulty": _("To repair"),
    "twin": _("Perhaps twice"),
    "ready": _("Ready"),
    "skipped": _("Left out"),
}
MOST_ALIKE = 40


@dataclass
class Alike:
    """Cells with the same fault and the same text, to be repaired in one go."""

    code: str
    key: str
    value: str
    column: str
    count: int
    suggestions: list[list[str]] = field(default_factory=list)


@dataclass
class Kind:
    """One kind of fault in this batch; `url` shows its rows alone, or all again."""

    code: str
    sentence: Sentence
    count: int = 0
    current: bool = False
    alike: list[Alike] = field(default_factory=list)

    @property
    def url(self) -> str:
        return "?show=faulty" if self.current else f"?show=faulty&kind={self.code}"


def kinds_of(batch: ImportBatch, current: str = "") -> list[Kind]:
    """The commonest first; groups of equal cells inside."""
    counts: Counter[tuple[str, str, str]] = Counter()
    known: dict[tuple[str, str, str], dict[str, Any]] = {}
    rows = ImportRow.objects.filter(batch=batch, state=RowState.FAULTY)
    for faults in rows.order_by().values_list("faults", flat=True).iterator():
        for fault in faults:
            mark = (fault["code"], fault["field"], fault["value"])
            counts[mark] += 1
            known.setdefault(mark, fault)
    kinds: dict[str, Kind] = {}
    for (code, key, value), count in counts.most_common():
        kind = kinds.setdefault(code, Kind(code, FAULTS[code], current=code == current))
        kind.count += count
        if count > 1 and len(kind.alike) < MOST_ALIKE:
            fault = known[code, key, value]
            alike = Alike(code, key, value, fault["column"], count, fault["suggestions"])
            kind.alike.append(alike)
    return sorted(kinds.values(), key=lambda kind: -kind.count)


def rows_in(batch: ImportBatch, view: str, code: str = "", sheet: str = "") -> QuerySet[ImportRow]:
    rows = ImportRow.objects.filter(batch=batch, state=view).select_related("sheet")
    if code in FAULTS:
        rows = rows.filter(faults__contains=[{"code": code}])
    if sheet.isdecimal():
        rows = rows.filter(sheet__position=int(sheet))
    return rows.defer("sheet__cells", "sheet__merged").order_by("position")


def partners_of(batch: ImportBatch) -> QuerySet[Actor]:
    return (
        Actor.objects.filter(batch_id=batch.pk).select_related("party").order_by("sort_key", "pk")
    )


def kept_of(batch: ImportBatch) -> QuerySet[ImportRow]:
    return ImportRow.objects.filter(batch=batch, state=RowState.KEPT).order_by("position")


@dataclass
class CellShown:
    """One cell to repair: its box, what is wrong, what could stand there."""

    name: str
    key: str
    column: str
    value: str
    sentences: list[Sentence]
    suggestions: list[list[str]]
    is_long: bool


@dataclass
class RowShown:
    row: ImportRow
    cells: list[CellShown]

    @property
    def name(self) -> str:
        return str(self.row.said.get("name", ""))

    @property
    def area(self) -> str:
        said = self.row.said
        parts = (said.get("subdistrict", ""), said.get("district", ""))
        return " · ".join(filter(None, parts))


def shown(row: ImportRow) -> RowShown:
    cells: dict[str, CellShown] = {}
    for fault in row.faults:
        key = fault["field"]
        cell = cells.get(key)
        if cell is None:
            text = row.said.get(key, "")
            name = f"c-{row.pk}-{key}"
            column = fault["column"] or BY_KEY[key].th
            cell = cells[key] = CellShown(name, key, column, text, [], [], len(text) > 60)
        cell.sentences.append(FAULTS[fault["code"]])
        cell.suggestions += fault["suggestions"]
    return RowShown(row, list(cells.values()))
