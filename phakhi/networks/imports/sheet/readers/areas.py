"""Districts and subdistricts by the names people write: prefixes, บ้าน/เมือง short forms, slips."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from phakhi.networks.imports.sheet.faults import Problem
from phakhi.networks.imports.sheet.likeness import key_of, nearest
from phakhi.networks.imports.sheet.readers.reading import as_typed
from phakhi.networks.imports.sheet.shapes import Suggestion

_MARKS = (
    ("province", r"(?:จังหวัด|จ\.)"),
    ("district", r"(?:กิ่งอำเภอ|กิ่ง อ\.|อำเภอ|อ\.|เขต)"),
    ("subdistrict", r"(?:ตำบล|ต\.|แขวง)"),
)
_PARTS = {
    level: re.compile(rf"{mark}\s*([^\s,()]+?)(?=\s|,|\(|\)|$|(?:จ|อ|ต)\.|จังหวัด|อำเภอ|ตำบล)")
    for level, mark in _MARKS
}
_ENGLISH = re.compile(
    r"\b(amphoe|amphur|district|tambon|subdistrict|sub-district|province|changwat)\b", re.IGNORECASE
)
_WHOLE = frozenset(
    map(key_of, ("ทั้งจังหวัด", "ทุกอำเภอ", "จังหวัด", "ทั้งหมด", "ครอบคลุมทั้งจังหวัด", "whole province"))
)


@dataclass(frozen=True, slots=True)
class Unit:
    """Two digits: province, four: district, six: subdistrict."""

    code: str
    th: str
    en: str


@dataclass
class Place:
    """The narrowest area the cells agree on, and the problems by field."""

    code: str = ""
    problems: dict[str, Problem] = field(default_factory=dict)


def dissect(text: str) -> dict[str, str]:
    """`ต.ในเมือง อ.เมือง จ.นครราชสีมา` → its three names."""
    return {level: found[1] for level, part in _PARTS.items() if (found := part.search(text))}


def _bare(text: str) -> str:
    return next(iter(dissect(text).values()), text).strip()


class AreaBook:
    """The units of one province by name, and enough of the others to say where a name belongs."""

    def __init__(
        self,
        province: str,
        units: Iterable[Unit],
        second_opinion: Callable[[str], str] = lambda _text: "",
    ) -> None:
        """`second_opinion` reads a whole address to a code: former names, abolished districts."""
        self.province = province
        self._ask = second_opinion
        self.units = {unit.code: unit for unit in units}
        self._by_name: dict[tuple[int, str], list[str]] = defaultdict(list)
        for unit in self.units.values():
            for name in {key_of(unit.th), key_of(unit.en)} - {""}:
                self._by_name[len(unit.code), name].append(unit.code)
        own = self.units.get(province)
        self._own_name = own.th if own else ""

    def find(self, level: int, text: str, within: str = "") -> list[str]:
        """Codes of a level whose name this is, inside `within`."""
        name = key_of(_ENGLISH.sub("", text))
        names = [name]
        if level == 4:
            names += (
                [key_of(f"เมือง{self._own_name}")] if name in ("เมือง", "mueang", "muang") else []
            )
        found = (code for one in names for code in self._by_name.get((level, one), ()))
        return [code for code in found if code.startswith(within)]

    def place(self, province: str, district: str, subdistrict: str) -> Place:
        """What the three cells say together; a mark in a cell (อ., ต.) overrules its column."""
        said = {"province": province, "district": district, "subdistrict": subdistrict}
        for text in (district, subdistrict):
            said |= dissect(text)
        place = Place()
        if self._is_elsewhere(said["province"]):
            place.problems["province"] = Problem("area_other_province")
            return place
        if said["district"]:
            self._place_district(place, said["district"], "district" if district else "subdistrict")
        if said["subdistrict"] and not place.problems:
            self._place_subdistrict(place, said["subdistrict"], place.code)
        if place.problems and (code := self._advised(said)):
            return Place(code)
        return place

    def _advised(self, said: dict[str, str]) -> str:
        marks = (("ต.", "subdistrict"), ("อ.", "district"))
        names = (f"{mark}{_bare(said[level])}" for mark, level in marks if said[level])
        code = self._ask(" ".join(names))
        return code if code.startswith(self.province) and len(code) in (4, 6) else ""

    def _is_elsewhere(self, text: str) -> bool:
        name = dissect(text).get("province", text)
        codes = self.find(2, name)
        return bool(name) and self.province not in codes

    def _place_district(self, place: Place, text: str, cell: str) -> None:
        own = self.find(4, text, self.province)
        if own:
            place.code = own[0]
            return
        elsewhere = self.find(4, text)
        code = "area_other_province" if elsewhere else "district_unknown"
        names = [unit.th for unit in self.units.values() if self._is_own(unit, 4)]
        place.problems[cell] = Problem(code, as_typed(nearest(text, names, least=0.25)))

    def _place_subdistrict(self, place: Place, text: str, district: str) -> None:
        here = self.find(6, text, district or self.province)
        if len(here) == 1:
            place.code = here[0]
        elif here:
            place.problems["subdistrict"] = Problem("area_ambiguous", self._spelt_out(here))
        else:
            place.problems["subdistrict"] = self._lost_subdistrict(text, district)

    def _lost_subdistrict(self, text: str, district: str) -> Problem:
        elsewhere = self.find(6, text, self.province)
        within = [
            u for u in self.units.values() if self._is_own(u, 6) and u.code.startswith(district)
        ]
        near = set(nearest(text, (unit.th for unit in within), least=0.3))
        suggestions = self._spelt_out([unit.code for unit in within if unit.th in near][:3])
        if district and elsewhere:
            return Problem("subdistrict_elsewhere", self._spelt_out(elsewhere[:3]) + suggestions)
        return Problem("subdistrict_unknown", suggestions)

    def _spelt_out(self, codes: list[str]) -> tuple[Suggestion, ...]:
        texts = [f"ต.{self.units[code].th} อ.{self.units[code[:4]].th}" for code in codes]
        return as_typed(texts)

    def _is_own(self, unit: Unit, level: int) -> bool:
        return len(unit.code) == level and unit.code.startswith(self.province)

    def work_area(self, text: str) -> str | None:
        """One area of work: the whole province, a district or a subdistrict."""
        if key_of(text) in _WHOLE or self.province in self.find(
            2, dissect(text).get("province", text)
        ):
            return self.province
        parts = dissect(text)
        if not parts:
            found = self.find(4, text, self.province) or self.find(6, text, self.province)
            return found[0] if len(found) == 1 else None
        place = self.place("", parts.get("district", ""), parts.get("subdistrict", ""))
        return place.code if place.code and not place.problems else None

    def name(self, code: str) -> str:
        return self.units[code].th if code in self.units else code
