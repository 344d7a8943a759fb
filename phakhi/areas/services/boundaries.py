"""Puts a file of borders into the database, whole or not at all."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction

from phakhi.areas.boundaries import FeatureFault, middle_of, read_features
from phakhi.areas.models import Area, Boundary

_BATCH = 500


class BoundaryLoad(NamedTuple):
    loaded: int
    faults: list[FeatureFault]


@transaction.atomic
def import_boundaries(*, content: bytes, source: str, code_property: str = "code") -> BoundaryLoad:
    """The operator's act from the command line, so no person acts; a later file replaces."""
    codes = set(Area.objects.values_list("code", flat=True))
    features = read_features(content, codes, code_property)
    if features.faults:
        return BoundaryLoad(0, features.faults)
    Boundary.objects.bulk_create(
        [
            Boundary(area_id=code, geometry=geometry, source=source)
            for code, geometry in features.geometries.items()
        ],
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["area"],
        update_fields=["geometry", "source", "loaded_at"],
    )
    _set_points(list(features.geometries))
    return BoundaryLoad(len(features.geometries), [])


def _set_points(codes: list[str]) -> None:
    """For tiles and lists; a point that somebody set stays."""
    shapes = dict(Boundary.objects.filter(area__in=codes).values_list("area_id", "geometry"))
    areas = list(Area.objects.filter(code__in=codes, latitude=None))
    for area in areas:
        area.longitude, area.latitude = middle_of(shapes[area.code])
    Area.objects.bulk_update(areas, ["longitude", "latitude"], batch_size=_BATCH)
