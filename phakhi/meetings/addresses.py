"""2569-3 is ครั้งที่ 3/2569; 2569-s1 a special meeting, 2569-c1 a decision by circulation."""

from __future__ import annotations

import re
from typing import Any

from django.urls import reverse

from phakhi.core.thai import buddhist_year
from phakhi.core.thai.calendar import BUDDHIST
from phakhi.meetings.models import Meeting

LETTERS = {"regular": "", "special": "s", "circular": "c"}
_KINDS = {letter: kind for kind, letter in LETTERS.items()}
_REF = re.compile(r"(\d{4})-([sc]?)(\d{1,4})")


def ref_of(meeting: Meeting) -> str:
    return f"{buddhist_year(meeting.year)}-{LETTERS[meeting.kind]}{meeting.number}"


def read_ref(text: str) -> dict[str, Any] | None:
    """What to look for, or None where no meeting can be called so."""
    found = _REF.fullmatch(text)
    if found is None:
        return None
    year, letter, number = found.groups()
    return {"kind": _KINDS[letter], "year": int(year) - BUDDHIST, "number": int(number)}


def meeting_address(meeting: Meeting, name: str = "meeting", **parts: Any) -> str:
    """`name` with or without its room; every page of a meeting takes province, code and ref."""
    kwargs = {
        "province": meeting.province.slug,
        "code": meeting.body.public_code,
        "ref": ref_of(meeting),
        **parts,
    }
    return reverse(name if ":" in name else f"meetings:{name}", kwargs=kwargs)
