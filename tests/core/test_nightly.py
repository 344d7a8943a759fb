"""Every room's night, for every province, whatever happens to the others."""

from __future__ import annotations

import pytest

from phakhi.core import nightly
from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from tests.factories import make_province

pytestmark = pytest.mark.django_db


def test_one_failure_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    make_province("30"), make_province("56")
    works: Registry[nightly.NightWork] = Registry("test")
    monkeypatch.setattr(nightly, "NIGHTLY", works)
    seen: list[str] = []

    def fails(acting: Acting) -> None:
        raise ValueError(acting.province.code)

    works.register("fails", fails)
    works.register("notes", lambda acting: seen.append(acting.province.code))
    nightly.work_through_the_night()
    assert seen == ["30", "56"]


def test_the_house_acts_without_a_person() -> None:
    acting = nightly.the_house(make_province())
    assert acting.person_id is None and acting.is_staff
