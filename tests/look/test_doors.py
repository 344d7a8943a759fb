from __future__ import annotations

from django.test import RequestFactory

from phakhi.core.acting import Acting, Role
from phakhi.core.context import shell
from phakhi.core.ids import uuid7
from phakhi.core.models import Province


def doors(path: str) -> list[str]:
    province = Province(code="30", slug="nakhon-ratchasima", name_th="นครราชสีมา")
    request = RequestFactory().get(path)
    request.province = province  # type: ignore[attr-defined]
    request.acting = Acting(  # type: ignore[attr-defined]
        province=province, person_id=uuid7(), roles=frozenset({Role.OFFICER})
    )
    groups = shell(request)["navigation"]
    assert [g["current"] for g in groups] == [any(d["current"] for d in g["doors"]) for g in groups]
    return [door["url"] for group in groups for door in group["doors"] if door["current"]]


def test_only_the_innermost_door_is_where_we_are(thai: None) -> None:
    assert doors("/th/nakhon-ratchasima/partners/") == ["/th/nakhon-ratchasima/partners/"]
    assert doors("/th/nakhon-ratchasima/partners/work/") == ["/th/nakhon-ratchasima/partners/work/"]


def test_a_page_behind_no_door_marks_none(thai: None) -> None:
    assert doors("/th/nakhon-ratchasima/search/") == []
