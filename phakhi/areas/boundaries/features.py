"""A GeoJSON file, feature by feature, against the codes we know."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

from phakhi.areas.boundaries.geometry import fault_of, rounded

SENTENCES: Final[dict[str, Any]] = {
    "not_geojson": _("The file is no GeoJSON FeatureCollection. Export it again as GeoJSON."),
    "code_missing": _("There is no property “%(property)s”. Name the right one: --code-property."),
    "code_unknown": _("No area has the code “%(value)s”. Use today's code of the department."),
    "code_twice": _("The code %(value)s stands in the file twice. Join the parts into one."),
    "geometry_kind": _("The shape of %(value)s is no Polygon or MultiPolygon."),
    "geometry_shape": _("The coordinates of %(value)s cannot be read as numbers."),
    "ring_open": _("A ring of %(value)s is not closed, or has fewer than four points."),
    "outside": _(
        "%(value)s lies outside of Thailand. Coordinates are longitude, latitude in WGS84 degrees."
    ),
}


class FeatureFault(NamedTuple):
    """`number` counts features from 1, 0 for the file itself."""

    number: int
    code: str
    params: dict[str, Any]

    def __str__(self) -> str:
        text = str(SENTENCES[self.code])
        return text % self.params if self.params else text


class Features(NamedTuple):
    geometries: dict[str, dict[str, Any]]
    faults: list[FeatureFault]


def read_features(content: bytes, codes: Collection[str], code_property: str = "code") -> Features:
    """All geometries by code, and every fault; the file is good only without any."""
    features = _features(content)
    if features is None:
        return Features({}, [FeatureFault(0, "not_geojson", {})])
    geometries: dict[str, dict[str, Any]] = {}
    faults: list[FeatureFault] = []
    for number, feature in enumerate(features, 1):
        code, problems = _read(number, feature, codes, code_property)
        if code in geometries:
            problems = [FeatureFault(number, "code_twice", {"value": code})]
        faults.extend(problems)
        if not problems:
            geometries[code] = rounded(feature["geometry"])
    return Features(geometries, faults)


def _read(
    number: int, feature: Any, codes: Collection[str], code_property: str
) -> tuple[str, list[FeatureFault]]:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    code = str((properties or {}).get(code_property) or "").strip()
    return code, list(_problems(number, feature, code, codes, code_property))


def _problems(
    number: int, feature: Any, code: str, codes: Collection[str], code_property: str
) -> Iterator[FeatureFault]:
    if not code:
        yield FeatureFault(number, "code_missing", {"property": code_property})
        return
    if code not in codes:
        yield FeatureFault(number, "code_unknown", {"value": code})
    if problem := fault_of(feature.get("geometry")):
        yield FeatureFault(number, problem, {"value": code})


def _features(content: bytes) -> list[Any] | None:
    try:
        parsed = json.loads(content)
    except ValueError:
        return None
    is_collection = isinstance(parsed, dict) and parsed.get("type") == "FeatureCollection"
    features = parsed.get("features") if is_collection else None
    return features if isinstance(features, list) and features else None
