"""The rows that `geothai` gives, as our models, parents before children."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import geothai
from geothai.abolished import abolished_areas
from geothai.types import District, Province, Subdistrict

from phakhi.areas.loading.clusters import CLUSTER_OF, CLUSTERS
from phakhi.areas.models import AbolishedArea, Area, Level
from phakhi.areas.naming import BANGKOK


def area_rows(province: str | None = None) -> Iterator[Area]:
    """All 8,459 of the country, or what one province needs (its group and neighbours' names)."""
    yield from _clusters()
    provinces = geothai.provinces()
    for place in provinces:
        yield _area(place, Level.PROVINCE, CLUSTER_OF.get(place.code))
    wanted = [place.code for place in provinces if province in (None, place.code)]
    districts = [district for code in wanted for district in geothai.districts(code)]
    yield from map(_district, districts)
    for district in districts:
        for part in geothai.subdistricts(district.code):
            yield _area(part, Level.SUBDISTRICT, part.district_code, part.postal_codes)


def abolished_rows(province: str | None = None) -> Iterator[AbolishedArea]:
    for row in abolished_areas():
        if province is None or row.code.startswith(province):
            yield AbolishedArea(
                code=row.code,
                level=row.level,
                name_th=_plain(row.code, row.name_th),
                name_en=row.name_en or "",
                successors=list(row.successors),
                abolished_on=date.fromisoformat(row.abolished_on),
                basis=row.successors_basis or "",
                source=row.successors_source or "",
            )


def _clusters() -> Iterator[Area]:
    for row in CLUSTERS:
        yield Area(
            code=row.code, level=Level.CLUSTER, name_th=row.name_th, name_en=row.name_en
        ).derive()


def _district(row: District) -> Area:
    codes = {code for part in geothai.subdistricts(row.code) for code in part.postal_codes}
    return _area(row, Level.DISTRICT, row.province_code, sorted(codes))


def _area(
    row: Province | District | Subdistrict,
    level: Level,
    parent: str | None,
    postcodes: Iterable[str] = (),
) -> Area:
    return Area(
        code=row.code,
        level=level,
        parent_id=parent,
        name_th=_plain(row.code, row.name_th),
        name_en=row.name_en,
        postcodes=list(postcodes),
    ).derive()


def _plain(code: str, name: str) -> str:
    """Bangkok's districts come as เขตพระนคร where every other comes without its title."""
    return name.removeprefix("เขต") if code.startswith(BANGKOK) and len(code) == 4 else name
