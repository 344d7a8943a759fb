"""The edge cases others stumble over, one row each: in Thai in a process of its own, in English."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from tests.methods.sortition.offices import bits, exact, inputs

THAI = re.compile("[ก-๛]")
TWO = ("a,0,0,9", "a,1,0,9")
FREE = ("id,a", "p,0", "q,0", "r,1")


class Case(NamedTuple):
    """Files, the call, how it ends, and the places that are named before the first colon-space."""

    pool: tuple[str, ...]
    quotas: tuple[str, ...]
    seats: int
    code: int
    places: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    command: str = "select"


CASES = {
    "fractions fit, no panel does": Case(
        ("id,a,b,c", *bits(("001", "010", "100", "111"))), (*exact(),), 2, 3,
        ("quotas.csv", "quotas.csv", "quotas.csv:2:min", "quotas.csv:3:max", "quotas.csv",
         "quotas.csv:2:max", "quotas.csv:3:min", "quotas.csv", "quotas.csv:4:min",
         "quotas.csv:5:max"),
    ),
    "only one panel exists": Case(
        ("id,a,b,c", *bits(("001", "010", "100", "111", "000"))), (*exact(),), 2, 0,
        ("pool.csv", "pool.csv"),
    ),
    "minimums above the seats": Case(
        FREE, ("a,0,2,9", "a,1,1,9"), 2, 3,
        ("quotas.csv:2:min", "quotas.csv", "quotas.csv:2:min", "quotas.csv", "quotas.csv:3:min"),
    ),
    "two features disagree": Case(
        ("id,a,b", "p,0,0", "q,0,0", "r,1,1"), ("a,0,2,2", "a,1,0,9", "b,0,0,1", "b,1,0,9"), 2, 3,
        ("quotas.csv:2:min", "quotas.csv", "quotas.csv:2:min", "quotas.csv", "quotas.csv:4:max"),
    ),
    "a value nobody has": Case(FREE, (*TWO, "a,2,0,1"), 2, 0, ("quotas.csv:4:value",)),
    "an empty cell": Case((*FREE, "s,"), TWO, 2, 2, ("pool.csv:5:a",)),
    "an empty cell, dropped": Case(
        (*FREE, "s,"), TWO, 2, 0, ("pool.csv:5:a",), ("--unknown", "drop")
    ),
    "a doubled id": Case((*FREE, "p,1"), TWO, 2, 2, ("pool.csv:5:id",)),
    "spaces and capitals": Case(("ID, A ", "p, x", "q,X "), ("a,X,0,9",), 1, 0),
    "a byte order mark": Case(("\ufeffid,a", *FREE[1:]), TWO, 1, 0),
    "Thai headers and values": Case(
        ("id,เพศ", "p,หญิง", "q,ชาย"), ("เพศ,หญิง,0,1", "เพศ,ชาย,0,1"), 1, 0
    ),
    "sara am in two pieces, tones astray, a space of no width": Case(
        ("id,ที่", "p,ถ\u0e4d้\u0e32", "q,ถ\u0e49\u0e4d\u0e32\u200b", "r,ถ้ำ"), ("ที่,ถ้ำ,0,9",), 1, 0
    ),
    "a word nearly right": Case(("id,a", "p,หญิงง"), ("a,หญิง,0,9",), 1, 2, ("pool.csv:2:a",)),
    "a home of three alike": Case(
        ("id,a,h", "p,0,1", "q,0,1", "r,0,1", "s,0,2"), ("a,0,3,9",), 3, 3,
        ("quotas.csv:2:min", "pool.csv", "quotas.csv"), ("--address-columns", "h"),
    ),
    "a certain seat": Case(
        ("id,a", "p,0", "q,1", "r,1"), ("a,0,1,1", "a,1,1,1"), 2, 0, ("pool.csv",)
    ),
    "every quota exact": Case(
        ("id,a,b", "p,0,0", "q,0,1", "r,1,0", "s,1,1"), (*exact("ab"),), 2, 0
    ),
    "more seats than people": Case(FREE, TWO, 4, 3, ("pool.csv", "quotas.csv")),
    "as many seats as people": Case(FREE, TWO, 3, 0, ("pool.csv",)),
    "one seat": Case(FREE, TWO, 1, 0),
    "no feature": Case(FREE, (), 1, 0),
    "no seat": Case(FREE, TWO, 0, 2, ("phakhi sortition select",)),
    "nobody": Case(
        ("id,a",), TWO, 1, 3,
        ("quotas.csv:2:value", "quotas.csv:3:value", "pool.csv", "quotas.csv"), (), "check",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_edge_case_ends_alike_in_both_languages(office, name):
    case = CASES[name]
    office.pool(*case.pool)
    office.quotas(*case.quotas)
    out = ("--out", "out") if case.command == "select" else ()
    thai = office.thai(case.command, *inputs(case.seats), *out, *case.more)
    english = office.english(case.command, *inputs(case.seats), *out, *case.more)
    for ended in (thai, english):
        assert ended.code == case.code, ended.errors
        assert [line.split(": ")[0] for line in ended.errors] == list(case.places)
        assert all("; " in line for line in ended.errors)
    assert all(map(THAI.search, thai.errors))
    if "Thai" not in name and "nearly" not in name:
        assert not any(map(THAI.search, english.errors))
    if case.command == "select":
        assert (office.folder / "out" / "lottery.csv").exists() == (case.code == 0)
