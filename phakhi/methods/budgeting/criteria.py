"""The published list of criteria, ending in a committed lot."""

from __future__ import annotations

import hashlib

from phakhi.methods.text import is_text

LOT = "lot:"


def criteria_of(text: str) -> tuple[str, ...] | None:
    """None unless each is known, none comes twice and the last is `lot:SEED`."""
    head, lot, seed = text.partition(LOT)
    names = [name.strip() for name in head.split(",")] if head.strip() else [""]
    known = names[-1] == "" and set(names[:-1]) <= {"cost", "votes"}
    if not lot or not known or len(set(names)) < len(names) or not is_text(seed):
        return None
    return (*names[:-1], LOT + seed)


def lot(seed: str, project: str) -> str:
    return hashlib.sha256(seed.encode() + b"\0" + project.encode()).hexdigest()
