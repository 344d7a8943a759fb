"""One province's areas in memory, so that a sheet of 20,000 cells asks the database once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from django.db.models import Q

from phakhi.areas.full_names import full_name, postal_name
from phakhi.areas.matching.cells import CellReader
from phakhi.areas.matching.names import ALIASES, WHOLE_PROVINCE, Names
from phakhi.areas.matching.resolution import Resolution
from phakhi.areas.models import AbolishedArea, Area
from phakhi.areas.naming import keys_of, name_key

_Row = tuple[str, str, str, str, list[str]]


class AreaIndex:
    """`index = AreaIndex.of("30")`, then `index.match(cell)` as often as there are cells."""

    def __init__(self, province: str, areas: list[_Row], abolished: list[AbolishedArea]) -> None:
        self.province = province
        self._areas = {row[0]: row for row in areas}
        self._reader = CellReader(
            province=province,
            current=Names(self._named(areas)),
            past=Names((key, a.code) for a in abolished for key in keys_of(a.name_th, a.name_en)),
            codes=frozenset(self._areas),
            successors={area.code: tuple(area.successors) for area in abolished},
            postcodes=[(code, post) for row in areas for code in row[:1] for post in row[4]],
        )
        self._answers: dict[str, Resolution] = {}

    @classmethod
    def of(cls, province: str) -> Self:
        wanted = Q(code__startswith=province) | Q(level="province")
        rows = Area.objects.filter(wanted).values_list(
            "code", "level", "name_th", "name_en", "postcodes"
        )
        return cls(
            province, list(rows), list(AbolishedArea.objects.filter(code__startswith=province))
        )

    def match(self, text: str) -> Resolution:
        answer = self._answers.get(text)
        if answer is None:
            answer = self._answers[text] = self._reader.read(text)
        return answer

    def __contains__(self, code: str) -> bool:
        return code in self._areas

    def full_name(self, code: str, lang: str) -> str:
        """ตำบลหนองสาหร่าย อำเภอปากช่อง, without asking the database."""
        steps = [code[:size] for size in (8, 6, 4) if size <= len(code)] or [code]
        rows = [self._areas[step] for step in steps if step in self._areas]
        return postal_name((self._titled(row, lang) for row in rows), lang)

    @staticmethod
    def _titled(row: _Row, lang: str) -> str:
        code, level, name_th, name_en, _ = row
        return full_name(code, level, (name_en or name_th) if lang == "en" else name_th, lang)

    def _named(self, areas: list[_Row]) -> Iterator[tuple[str, str]]:
        capital = f"{self.province}01"
        for code, level, name_th, name_en, _post in areas:
            yield from ((key, code) for key in keys_of(name_th, name_en))
            if level == "village":
                yield from ((key, code) for key in keys_of(name_th.removeprefix("บ้าน")))
        yield from ((name_key(words), self.province) for words in WHOLE_PROVINCE)
        if capital in self._areas:  # อ.เมือง alone is what most people write
            yield from (("เมือง", capital), ("mueang", capital))
        yield from ((key, code) for key, code in ALIASES.items() if code in self._areas)
