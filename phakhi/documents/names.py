"""What a dictionary of words cuts in two (หนอง|สาหร่าย, ประชา|สังคม) and a clerk does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import geothai

_OURS = ("ประชาสังคม", "ภาคประชาสังคม", "ภาคีหุ้นส่วน", "ศาลากลางจังหวัด", "ธรรมาภิบาล")
_LONGEST = 4  # words of a name: เมือง|นคร|ราช|สีมา


def with_names_whole(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        taken = next((n for n in range(_LONGEST, 1, -1) if _is_name(words[at : at + n], n)), 1)
        yield "".join(words[at : at + taken])
        at += taken


def _is_name(words: list[str], count: int) -> bool:
    return len(words) == count and "".join(words) in _names()


@cache
def _names() -> frozenset[str]:
    districts = [d for province in geothai.provinces() for d in geothai.districts(province.code)]
    parts = (part for district in districts for part in geothai.subdistricts(district.code))
    return frozenset(
        (*_OURS, *(district.name_th for district in districts), *(part.name_th for part in parts))
    )
