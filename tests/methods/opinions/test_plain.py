"""The quick reader reads the same as the careful one, or leaves the file to it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phakhi.methods.faults import Fault
from phakhi.methods.opinions.careful import read_carefully
from phakhi.methods.opinions.plain import read_plain
from phakhi.methods.opinions.reading import read_opinions
from phakhi.methods.opinions.votes import settle

CELLS = st.sampled_from(
    ["0", "1", "-1", "7", "10", "123456789012345678", "007", "", "x", "-", '"1"', " 1", "ก", "1.0"]
)
IDS = st.integers(0, 10**12)
ROWS = st.lists(st.tuples(IDS, st.text("ab :/", max_size=3), IDS, IDS, st.sampled_from([1, 0, -1])))
HEADER = "timestamp,datetime,comment-id,voter-id,vote"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
def test_both_read_the_same(tmp_path, rows, end, marked, closed):
    lines = [HEADER, *(",".join(map(str, row)) for row in rows)]
    text = ("\ufeff" if marked else "") + end.join(lines) + (end if closed or not rows else "")
    file = tmp_path / "votes.csv"
    file.write_text(text, "utf-8", newline="")
    faults: list[Fault] = []
    cast = read_carefully(str(file), (None, ""), 1, faults)
    assert cast is not None
    carefully = settle(cast)
    quickly = settle(read_opinions(str(file), None, 1).cast)
    assert not faults
    assert (read_plain(str(file)) is not None) == bool(rows)
    assert (quickly.people, quickly.statements) == (carefully.people, carefully.statements)
    for name in ("offsets", "columns", "values", "times"):
        assert np.array_equal(getattr(quickly, name), getattr(carefully, name))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, min_size=3, max_size=6), min_size=1, max_size=4))
def test_what_is_odd_is_never_read_as_something_else(tmp_path, rows):
    file = tmp_path / "votes.csv"
    file.write_text("\n".join([HEADER, *map(",".join, rows)]), "utf-8")
    plain = read_plain(str(file))
    if plain is not None:
        told = zip(plain.time, plain.statement, plain.person, plain.vote, strict=True)
        assert [[str(number) for number in row] for row in told] == [
            [row[0], row[2], row[3], row[4]] for row in rows
        ]


@pytest.mark.parametrize(
    "row",
    ["1,,2,3,2", "1,,2,3,-2", "1,,2,3", "1,,2,3,1,", "-1,,2,3,1", "1,,02,3,1", "1,,2,3,1\r2",
     '1,"",2,3,1', "1,,2,1234567890123456789,1", "1,ก,2,3,1", "1,,2,3,+1", "1,,2,3,--1"],
)  # fmt: skip
def test_it_leaves_to_the_careful_reader(tmp_path, row):
    file = tmp_path / "votes.csv"
    file.write_text(f"{HEADER}\n1,,2,3,1\n{row}\n", "utf-8", newline="")
    assert read_plain(str(file)) is None


def test_long_files_are_read_in_portions(tmp_path, monkeypatch):
    monkeypatch.setattr("phakhi.methods.opinions.plain._CHUNK", 64)
    file = tmp_path / "votes.csv"
    rows = [(time, "", time % 7, time % 5, time % 3 - 1) for time in range(1, 200)]
    file.write_text("\n".join([HEADER, *(",".join(map(str, row)) for row in rows)]), "utf-8")
    plain = read_plain(str(file))
    assert plain is not None
    assert list(zip(plain.time, plain.statement, plain.person, plain.vote, strict=True)) == [
        (row[0], *row[2:]) for row in rows
    ]
