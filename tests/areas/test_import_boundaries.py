from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from phakhi.areas.boundaries import middle_of
from phakhi.areas.models import Area, Boundary
from phakhi.areas.services import import_boundaries
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db
SQUARE = [[100.0, 14.0], [101.0, 14.0], [101.0, 15.0], [100.0, 15.0], [100.0, 14.0]]
POLYGON = {"type": "Polygon", "coordinates": [SQUARE]}


def collection(*features: tuple[Any, Any]) -> bytes:
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "properties": {"code": code}, "geometry": geometry}
                for code, geometry in features
            ],
        }
    ).encode()


def load(*features: tuple[Any, Any]) -> Any:
    return import_boundaries(content=collection(*features), source="แผนที่ตัวอย่าง")


@pytest.fixture(autouse=True)
def _areas() -> None:
    make_areas()


def test_a_boundary_is_kept_with_its_source_and_gives_the_area_a_point() -> None:
    many = {"type": "MultiPolygon", "coordinates": [[SQUARE]]}
    assert load(("3021", POLYGON), (3020, many)).loaded == 2
    kept = Boundary.objects.get(area="3021")
    assert (kept.geometry, kept.source) == (POLYGON, "แผนที่ตัวอย่าง")
    area = Area.objects.get(code="3020")
    assert (area.longitude, area.latitude) == (100.5, 14.5)


def test_a_later_file_replaces_the_boundary_but_not_a_point_set_by_hand() -> None:
    Area.objects.filter(code="3021").update(latitude=14.7, longitude=101.4)
    load(("3021", POLYGON))
    moved = {"type": "Polygon", "coordinates": [[[x + 1, y] for x, y in SQUARE]]}
    load(("3021", moved))
    assert Boundary.objects.get(area="3021").geometry == moved
    assert Area.objects.get(code="3021").latitude == 14.7


@pytest.mark.parametrize(
    ("feature", "code"),
    [
        (("9999", POLYGON), "code_unknown"),
        ((None, POLYGON), "code_missing"),
        (("3021", None), "geometry_kind"),
        (("3021", {"type": "Point", "coordinates": [100, 14]}), "geometry_kind"),
        (("3021", {"type": "Polygon", "coordinates": [[["a", "b"]]]}), "geometry_shape"),
        (("3021", {"type": "Polygon"}), "ring_open"),
        (("3021", {"type": "Polygon", "coordinates": [SQUARE[:-1]]}), "ring_open"),
        (("3021", {"type": "Polygon", "coordinates": [SQUARE[:2] + SQUARE[:1]]}), "ring_open"),
        (("3021", {"type": "Polygon", "coordinates": [[p[::-1] for p in SQUARE]]}), "outside"),
        (
            ("3021", {"type": "Polygon", "coordinates": [[[x * 9e3, y * 9e4] for x, y in SQUARE]]}),
            "outside",
        ),
    ],
)
def test_one_bad_feature_is_named_and_nothing_is_saved(feature: tuple[Any, Any], code: str) -> None:
    done = load(("3001", POLYGON), feature)
    assert [(fault.number, fault.code) for fault in done.faults] == [(2, code)]
    assert str(done.faults[0])
    assert not Boundary.objects.exists()


def test_a_code_may_stand_once() -> None:
    assert load(("3021", POLYGON), ("3021", POLYGON)).faults[0].code == "code_twice"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"type":"Feature"}', b"\xff\xfe"])
def test_what_is_no_collection_is_refused(content: bytes) -> None:
    done = import_boundaries(content=content, source="x")
    assert [fault.code for fault in done.faults] == ["not_geojson"]


def test_the_command_takes_another_property_and_lists_the_faults(tmp_path: Path) -> None:
    file = tmp_path / "borders.geojson"
    file.write_bytes(collection(("3021", POLYGON)).replace(b'"code"', b'"adm2"'))
    err = StringIO()
    with pytest.raises(CommandError, match="1 faults"):
        call_command("import_boundaries", file, stderr=err)
    assert "code-property" in err.getvalue()
    out = StringIO()
    call_command("import_boundaries", file, "--code-property=adm2", stdout=out)
    assert "1 loaded" in out.getvalue()
    assert Boundary.objects.get().source == "borders.geojson"


def test_the_middle_is_that_of_the_largest_part() -> None:
    island = [[103.0, 14.0], [103.1, 14.0], [103.1, 14.1], [103.0, 14.1], [103.0, 14.0]]
    assert middle_of({"type": "MultiPolygon", "coordinates": [[island], [SQUARE]]}) == (100.5, 14.5)
