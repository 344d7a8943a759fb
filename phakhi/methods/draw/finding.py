"""One's own line in the published pool: only who has the salt can find it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from phakhi.methods.draw.canonical import Person, line_of
from phakhi.methods.draw.checking import counts
from phakhi.methods.draw.verifying import Verified
from phakhi.methods.faults import Fault, Refused, Unsolvable

_SALT = re.compile("[0-9a-fA-F]{32}")


@dataclass(frozen=True)
class Found:
    person: Person
    panels: int
    is_drawn: bool


def find_person(verified: Verified, id_: str | None, salt: str | None) -> Found | None:
    """`id_` and `salt` as on the slip: not mended, so that every verifier hashes the same."""
    if id_ is None and salt is None:
        return None
    if id_ is None or salt is None or not _SALT.fullmatch(salt):
        raise Refused([Fault("bad_slip", "--salt", 0)])
    line = line_of(id_, bytes.fromhex(salt))
    _, frozen = verified.whole()
    for person in frozen.people:
        if person.line == line:
            is_drawn = verified.draw is not None and line in verified.draw.members
            return Found(person, counts(frozen)[line], is_drawn)
    raise Unsolvable([Fault("not_in_pool", "--id", 0, given={"line": line})])
