"""One row of a village list: which village it is, or everything wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from django.utils.translation import get_language

from phakhi.areas.matching import AreaIndex, Outcome, Resolution
from phakhi.areas.villages.faults import Fault
from phakhi.areas.villages.sheet import Line

_MOO: Final = re.compile(r"(?:หมู่ที่|หมู่|ม\.|moo)?\s*0?([1-9][0-9]?)(?:\.0+)?", re.IGNORECASE)
_LONGEST_NAME: Final = 80
_SUBDISTRICT: Final = 6


class Village(NamedTuple):
    row: int
    code: str
    name_th: str
    name_en: str = ""


class _Wrong(Exception):
    """Leaves a step of the reading; never leaves this module."""

    def __init__(self, field: str, code: str, **params: object) -> None:
        self.field, self.code, self.params = field, code, params


class RowReader:
    """Reads every row against the same subdistricts."""

    def __init__(self, index: AreaIndex, columns: Mapping[str, str]) -> None:
        self._index, self._columns = index, columns

    def read(self, line: Line) -> Iterator[Village | Fault]:
        faults: list[Fault] = []
        code = name = ""
        try:
            code = self._code(line.cells)
        except _Wrong as wrong:
            faults.append(self._fault(line, wrong))
        try:
            name = _name(line.cells)
        except _Wrong as wrong:
            faults.append(self._fault(line, wrong))
        if faults:
            yield from faults
        else:
            yield Village(line.row, code, name, line.cells.get("name_en", ""))

    def _fault(self, line: Line, wrong: _Wrong) -> Fault:
        return Fault(line.row, self._columns.get(wrong.field, ""), wrong.code, wrong.params)

    def _code(self, cells: Mapping[str, str]) -> str:
        written = cells.get("code", "").replace(" ", "").removesuffix(".0")
        if len(written) == _SUBDISTRICT and cells.get("moo"):
            return self._place(written, "code") + _moo(cells)
        if not written:
            return self._subdistrict(cells) + _moo(cells)
        if not re.fullmatch("[0-9]{8}", written) or written.endswith("00"):
            raise _Wrong("code", "code_shape", value=cells["code"])
        if cells.get("moo") and (moo := _moo(cells)) != written[6:]:
            raise _Wrong("moo", "moo_differs", ending=int(written[6:]), moo=int(moo))
        return self._place(written[:6], "code") + written[6:]

    def _place(self, code: str, field: str) -> str:
        if not code.startswith(self._index.province):
            raise _Wrong(field, "elsewhere", value=code)
        found = self._index.match(code)
        if found.former:
            after = ", ".join(self._names([found.code] if found else found.candidates))
            raise _Wrong(field, "code_abolished", value=code, successors=after)
        if not found or len(found.code) != _SUBDISTRICT:
            raise _Wrong(field, "code_place", value=code)
        return found.code

    def _subdistrict(self, cells: Mapping[str, str]) -> str:
        if cells.get("place"):
            return self._place(cells["place"].removesuffix(".0"), "place")
        written, district = cells.get("subdistrict", ""), cells.get("district", "")
        if not written:
            raise _Wrong("subdistrict", "place_missing")
        if written.isdigit():
            return self._place(written, "subdistrict")
        text = f"{_titled(written, 'ตำบล', 'ต.')} {_titled(district, 'อำเภอ', 'อ.')}".strip()
        found = self._index.match(text)
        if found and len(found.code) == _SUBDISTRICT:
            return found.code
        raise self._unplaced(found, text)

    def _unplaced(self, found: Resolution, text: str) -> _Wrong:
        names = self._names([code for code in found.candidates if len(code) == _SUBDISTRICT])
        if found.outcome is Outcome.ELSEWHERE:
            return _Wrong("subdistrict", "elsewhere", value=text)
        if not names:
            return _Wrong("subdistrict", "place_nowhere", value=text)
        code = "place_ambiguous" if found.outcome is Outcome.AMBIGUOUS else "place_unknown"
        return _Wrong("subdistrict", code, value=text, candidates=", ".join(names))

    def _names(self, codes: Iterable[str]) -> list[str]:
        lang = get_language() or "th"
        return [self._index.full_name(code, lang) for code in codes]


def _moo(cells: Mapping[str, str]) -> str:
    written = cells.get("moo", "")
    if not written:
        raise _Wrong("moo", "moo_missing")
    if not (found := _MOO.fullmatch(written)):
        raise _Wrong("moo", "moo_shape", value=written)
    return f"{int(found[1]):02}"


def _name(cells: Mapping[str, str]) -> str:
    name = cells.get("name", "")
    if not any(sign.isalpha() for sign in name):
        raise _Wrong("name", "name_missing")
    if len(name) > _LONGEST_NAME:
        raise _Wrong("name", "name_long")
    return name


def _titled(name: str, title: str, short: str) -> str:
    """The column says what it is; the cell need not."""
    return name if not name or name.startswith((title, short)) else f"{title}{name}"
