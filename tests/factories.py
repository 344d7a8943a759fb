"""Rows that tests need, with defaults; two provinces always exist (design.md)."""

from __future__ import annotations

from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.ids import uuid7
from phakhi.core.models import Province

NAMES = {
    "30": ("nakhon-ratchasima", "นครราชสีมา", "Nakhon Ratchasima", "นม"),
    "56": ("phayao", "พะเยา", "Phayao", "พย"),
}


def make_province(code: str = "30", **overrides: Any) -> Province:
    slug, name_th, name_en, abbreviation = NAMES[code]
    values = {
        "slug": slug,
        "name_th": name_th,
        "name_en": name_en,
        "abbreviation": abbreviation,
    } | overrides
    return Province.objects.get_or_create(code=code, defaults=values)[0]


def make_acting(
    role: str = "officer", *, province: Province | None = None, **values: Any
) -> Acting:
    """A signed-in person with one role, today, without an account behind it."""
    values.setdefault("person_id", uuid7())
    values.setdefault("name", "นายตัวอย่าง ทดสอบ")
    values.setdefault("stepped_up", True)
    return Acting(province=province or make_province(), roles=frozenset({role}), **values)
