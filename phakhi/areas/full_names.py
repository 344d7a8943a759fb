"""A place with the places it lies in, as letters write it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from phakhi.areas.naming import BANGKOK

_THAI: Final = {
    "cluster": "กลุ่มจังหวัด{}",
    "province": "จังหวัด{}",
    "district": "อำเภอ{}",
    "subdistrict": "ตำบล{}",
}
_BANGKOK_THAI: Final = {"province": "{}", "district": "เขต{}", "subdistrict": "แขวง{}"}
_ENGLISH: Final = {
    "cluster": "{} Provinces",
    "province": "{} Province",
    "district": "{} District",
    "subdistrict": "{} Subdistrict",
}


def full_name(code: str, level: str, name: str, lang: str) -> str:
    """One step written out: อำเภอปากช่อง, เขตบางรัก, บ้านโนน หมู่ที่ 4, Pak Chong District."""
    if level == "village":
        moo = int(code[6:])
        return f"{name}, Moo {moo}" if lang == "en" else f"{name} หมู่ที่ {moo}"
    if lang == "en":
        return name if code == BANGKOK else _ENGLISH[level].format(name)
    words = _BANGKOK_THAI if code.startswith(BANGKOK) else _THAI
    return words[level].format(name)


def postal_name(chain: Iterable[str], lang: str) -> str:
    """Thai and English addresses both begin with the smallest place."""
    return (", " if lang == "en" else " ").join(chain)
