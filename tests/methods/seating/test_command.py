"""`phakhi seating assign` and `adjust`: the files others build on, byte for byte."""

from __future__ import annotations

import csv
import json
import random
from collections import Counter
from itertools import combinations

import pytest

from phakhi.methods.seating.cli import main
from phakhi.methods.seating.cli_adjust import main as adjust
from tests.methods.commands import phakhi, python
from tests.methods.seating.groups import mixed

ASSIGN = ("--people", "people.csv", "--fields", "fields.csv", "--out", "out.csv")
ADJUST = ("--allocation", "out.csv", "--people", "people.csv", "--out", "new.csv")
REPORT = "repeats max_meetings outside_bounds squared_deviation moves seconds".split()


@pytest.fixture
def folder(tmp_path, monkeypatch, quick):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder, name: str, rows) -> None:
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def put_forty(folder, chance: random.Random | None = None) -> None:
    """With `chance` in another order of rows and columns."""
    columns = mixed(40)
    names = [name for name, _ in columns]
    rows = [[f"P{n}", *answers] for n, answers in enumerate(zip(*columns.values(), strict=True))]
    fields = [[name, "diversify", ""] for name in names]
    if chance:
        chance.shuffle(rows)
        chance.shuffle(fields)
    put(folder, "people.csv", [["ID", *names], *rows])
    put(folder, "fields.csv", [["field", "mode", "weight"], *fields])


def read(folder, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_files_are_those_of_the_contract(folder):
    put_forty(folder)
    assert main([*ASSIGN, "--tables", "8", "--rounds", "3", "--report", "report.json"]) == 0
    seats = read(folder, "out.csv")
    assert (folder / "out.csv").read_bytes().startswith(b"round,table,id\n1,1,P")
    assert [int(seat["round"]) for seat in seats] == [1] * 40 + [2] * 40 + [3] * 40
    assert {seat["table"] for seat in seats} == set("12345678")
    assert len({(seat["round"], seat["id"]) for seat in seats}) == 120
    report = json.loads((folder / "report.json").read_bytes(), parse_constant=pytest.fail)
    assert list(report) == REPORT
    together = Counter(
        frozenset((one["id"], other["id"]))
        for one, other in combinations(seats, 2)
        if (one["round"], one["table"]) == (other["round"], other["table"])
    )
    assert report["repeats"] == sum(together.values()) - len(together)
    assert report["max_meetings"] == max(together.values())
    assert report["moves"] == 0


def test_the_order_of_rows_and_the_hash_seed_change_nothing(folder):
    call = ("seating", "assign", *ASSIGN, "--tables", "6", "--rounds", "2", "--seed", "ก")
    put_forty(folder)
    assert phakhi(folder, *call, hash_seed="1") == (0, "", [])
    first = (folder / "out.csv").read_bytes()
    put_forty(folder, random.Random(5))
    assert phakhi(folder, *call, hash_seed="2").code == 0
    assert (folder / "out.csv").read_bytes() == first
    assert main([*call[2:-1], "other"]) == 0
    assert (folder / "out.csv").read_bytes() != first


def test_ids_are_written_as_given_and_told_apart_as_seen(folder):
    put(folder, "people.csv", [["ชื่อ"], [" ก\u0e4d\u0e32"], ["a,b"], ["3"], ["10"]])
    put(folder, "fields.csv", [["field", "mode"]])
    call = [*ASSIGN, "--id-column", "ชื่อ", "--tables", "1", "--rounds", "1"]
    assert main(call) == 0
    assert [seat["id"] for seat in read(folder, "out.csv")] == ["3", "10", "a,b", " ก\u0e4d\u0e32"]


def test_without_an_id_column_people_are_their_rows(folder):
    put(folder, "people.csv", [["side"], ["a"], ["b"], ["a"]])
    put(folder, "fields.csv", [["field", "mode"], ["SIDE", "Diversify"]])
    assert main([*ASSIGN, "--sizes", "1-3", "--rounds", "1"]) == 0
    assert [seat["id"] for seat in read(folder, "out.csv")] == ["1", "2", "3"]


def test_adjusting_keeps_the_past_and_says_how_many_moved(folder):
    put_forty(folder)
    rows = read(folder, "people.csv")
    late = rows[36:]
    put(folder, "all.csv", [list(rows[0]), *(row.values() for row in rows)])
    put(folder, "people.csv", [list(rows[0]), *(row.values() for row in rows[:36])])
    assert main([*ASSIGN, "--tables", "6", "--rounds", "3"]) == 0
    put(folder, "late.csv", [["id"], *([row["ID"]] for row in late)])
    put(folder, "gone.csv", [["id"], ["P0"], ["P1"]])
    call = ["--allocation", "out.csv", "--people", "all.csv", "--out", "new.csv", "--arrived",
            "late.csv", "--absent", "gone.csv", "--from-round", "2"]  # fmt: skip
    assert adjust([*call, "--report", "report.json"]) == 0
    old, new = read(folder, "out.csv"), read(folder, "new.csv")
    assert [seat for seat in new if seat["round"] == "1"] == old[:36]
    told = {(seat["round"], seat["id"]): seat["table"] for seat in old}
    moves = [
        seat
        for seat in new
        if told.get((seat["round"], seat["id"]), seat["table"]) != seat["table"]
    ]
    assert {seat["id"] for seat in new if seat["round"] == "3"} == {row["ID"] for row in rows} - {
        "P0",
        "P1",
    }
    report = json.loads((folder / "report.json").read_bytes())
    assert list(report) == REPORT
    assert report["moves"] == len(moves)
    assert report["outside_bounds"] is None
    assert adjust([*call, "--report", "report.json", "--fields", "fields.csv"]) == 0
    assert json.loads((folder / "report.json").read_bytes())["outside_bounds"] >= 0


def test_who_was_absent_yesterday_may_arrive_today(folder):
    put(folder, "people.csv", [["id"], *([str(number)] for number in range(1, 7))])
    put(folder, "out.csv", [["round", "table", "id"], *(
        [turn, 1 + person % 2, person] for turn in (1, 2) for person in range(1, 6 + 2 - turn)
    )])  # fmt: skip
    put(folder, "late.csv", [["id"], ["6"]])
    assert adjust([*ADJUST, "--arrived", "late.csv", "--from-round", "2"]) == 0
    assert len(read(folder, "new.csv")) == 12


def test_seating_needs_neither_django_nor_a_database(folder):
    script = (
        "import sys; from phakhi.methods.seating import warming; warming.warm();"
        "print([name for name in sys.modules if name.partition('.')[0] in {'django', 'psycopg'}])"
    )
    assert python(folder, "-c", script).out == "[]\n"
