"""Reads a village list against the province's subdistricts; changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from phakhi.areas.matching import AreaIndex
from phakhi.areas.models import Area
from phakhi.areas.villages.faults import Fault
from phakhi.areas.villages.rows import RowReader, Village
from phakhi.areas.villages.sheet import Sheet, read_sheet

LIMIT: Final = 10_000


@dataclass(frozen=True, slots=True)
class VillageCheck:
    """What would happen: nothing is saved while one fault is left."""

    faults: list[Fault] = field(default_factory=list)
    new: list[Village] = field(default_factory=list)
    changed: list[Village] = field(default_factory=list)
    same: int = 0

    @property
    def is_clean(self) -> bool:
        return not self.faults


class _Read(NamedTuple):
    villages: dict[str, Village]
    faults: list[Fault]


def check_villages(province: str, content: bytes) -> VillageCheck:
    sheet = read_sheet(content)
    if problem := _unusable(sheet):
        return VillageCheck([problem])
    villages, faults = _read(province, sheet)
    there = dict(
        Area.objects.filter(code__in=villages, level="village").values_list("code", "name_th")
    )
    changed = [v for code, v in villages.items() if code in there and there[code] != v.name_th]
    return VillageCheck(
        faults=faults,
        new=[village for code, village in villages.items() if code not in there],
        changed=changed,
        same=len(there) - len(changed),
    )


def _unusable(sheet: Sheet) -> Fault | None:
    if not sheet.columns:
        return Fault(1, "", "no_header")
    if not sheet.lines:
        return Fault(1, "", "no_rows")
    if len(sheet.lines) > LIMIT:
        return Fault(LIMIT + 1, "", "too_many", {"limit": f"{LIMIT:,}"})
    return None


def _read(province: str, sheet: Sheet) -> _Read:
    reader = RowReader(AreaIndex.of(province), sheet.columns)
    villages: dict[str, Village] = {}
    faults: list[Fault] = []
    for answer in _answers(reader, sheet):
        if isinstance(answer, Fault):
            faults.append(answer)
        elif answer.code in villages:
            other = {"other": villages[answer.code].row}
            column = sheet.columns.get("code", sheet.columns.get("moo", ""))
            faults.append(Fault(answer.row, column, "twice", other))
        else:
            villages[answer.code] = answer
    return _Read(villages, faults)


def _answers(reader: RowReader, sheet: Sheet) -> Iterator[Village | Fault]:
    for line in sheet.lines:
        yield from reader.read(line)
