"""Every fault of the inputs with its row and column, and why there is no seating."""

from __future__ import annotations

import pytest

from phakhi.methods.seating.cli import main
from phakhi.methods.seating.cli_adjust import main as adjust
from phakhi.methods.seating.sentences import SENTENCES
from tests.methods.seating.test_command import ADJUST, ASSIGN, folder, put

__all__ = ["folder"]
PEOPLE = [
    ["id", "side", "lead", "seat"],
    ["1", "a", "yes", "1"],
    ["2", "a", "", ""],
    ["3", "b", "", ""],
]


@pytest.fixture
def said(folder, capfd):
    def saying(code: int, command, *call: str) -> list[str]:
        before = sorted(path.name for path in folder.iterdir())
        assert command([*call, "--lang", "en"]) == code
        assert sorted(path.name for path in folder.iterdir()) == before
        told = capfd.readouterr()
        assert told.out == ""
        return told.err.splitlines()

    return saying


def assign_faults(said, code: int, *options: str) -> list[str]:
    return said(code, main, *ASSIGN, *(options or ("--tables", "2", "--rounds", "1")))


def test_all_faults_of_people_and_fields_with_their_places(folder, said):
    put(folder, "people.csv", [*PEOPLE, ["3", "b", "perhaps", "9"], ["", "b", "no", "x"]])
    put(folder, "fields.csv", [
        ["field", "mode", "weight"], ["side", "diversify", "much"], ["colour", "apart", ""],
        ["side", "cluster", ""], ["lead", "facilitator", ""], ["seat", "fixed", ""],
        ["", "mix", "-1"],
    ])  # fmt: skip
    assert assign_faults(said, 2) == [
        "people.csv:5:id: “3” stands in row 4 already; give every row an id of its own",
        "people.csv:5:lead: “perhaps” does not say whether this is a facilitator;"
        " write yes, or leave the cell empty",
        "people.csv:5:seat: “9” is no table from 1 to 2;"
        " give the table's number, or leave the cell empty for any table",
        "people.csv:6:id: this cell is empty; fill it in, or remove the row",
        "people.csv:6:seat: “x” is no table from 1 to 2;"
        " give the table's number, or leave the cell empty for any table",
        "fields.csv:2:weight: “much” is not a number that can be used; write a number of 0 or more"
        " such as 2 or 0.5, or leave the cell empty",
        "fields.csv:3:field: people.csv has no column “colour”, only id, side, lead, seat;"
        " correct the name, or remove the row",
        "fields.csv:4:field: “side” stands in row 2 already; keep one of the rows",
        "fields.csv:7:field: this cell is empty; fill it in, or remove the row",
        "fields.csv:7:mode: “mix” is no mode;"
        " use diversify, cluster, ignore, together, apart, fixed or facilitator",
        "fields.csv:7:weight: “-1” is not a number that can be used; write a number of 0 or more"
        " such as 2 or 0.5, or leave the cell empty",
    ]


@pytest.mark.parametrize(
    ("options", "start"),
    [
        (("--rounds", "1"), "phakhi seating assign: either --tables or --sizes is needed"),
        (("--rounds", "1", "--tables", "2", "--sizes", "2-3"), "phakhi seating assign: either"),
        (("--rounds", "0", "--tables", "2"), "phakhi seating assign: --rounds cannot be “0”"),
        (("--rounds", "1", "--tables", "๒"), "phakhi seating assign: --tables cannot be “๒”"),
        (("--rounds", "1", "--sizes", "12-8"), "phakhi seating assign: --sizes cannot be “12-8”"),
        (("--rounds", "1", "--sizes", "0-8"), "phakhi seating assign: --sizes cannot be “0-8”"),
    ],
)
def test_options_that_make_no_sense_are_told(folder, said, options, start):
    put(folder, "people.csv", PEOPLE)
    put(folder, "fields.csv", [["field", "mode"]])
    [line] = assign_faults(said, 2, *options)
    assert line.startswith(start)


def test_nobody_is_not_seated(folder, said):
    put(folder, "people.csv", PEOPLE[:1])
    put(folder, "fields.csv", [["field", "mode"]])
    assert assign_faults(said, 2) == ["people.csv:1:: there is nobody in it; add one row a person"]


def test_an_output_is_neither_an_input_nor_the_other_output(folder, said):
    put(folder, "people.csv", PEOPLE)
    put(folder, "fields.csv", [["field", "mode"]])
    options = ("--tables", "1", "--rounds", "1", "--report", "people.csv")
    assert "one of the inputs" in assign_faults(said, 2, *options)[0]
    [line] = assign_faults(said, 2, *options[:-1], "./out.csv")
    assert line.startswith("./out.csv: --out and --report are the same file; ")


def test_demands_in_conflict_are_named_in_both_languages(folder, said, capfd):
    put(folder, "people.csv", [["id", "team"], *([str(n), "aaabbbcccc"[n]] for n in range(10))])
    put(folder, "fields.csv", [["field", "mode"], ["team", "together"]])
    lines = assign_faults(said, 3)
    assert lines[0] == (
        "people.csv: what follows cannot all be kept at 2 tables of 5;"
        " give up or change any one of it"
    )
    assert [line.split(";")[0] for line in lines[1:]] == [
        "people.csv:2:team: “a”: 3 together (rows 2, 3, 4)",
        "people.csv:5:team: “b”: 3 together (rows 5, 6, 7)",
        "people.csv:8:team: “c”: 4 together (rows 8, 9, 10, 11)",
    ]
    assert main([*ASSIGN, "--tables", "2", "--rounds", "1"]) == 3
    assert capfd.readouterr().err.splitlines()[1] == (
        "people.csv:2:team: “a” นั่งด้วยกัน 3 คน (แถว 2, 3, 4); "
        "ใช้จำนวนโต๊ะอื่น (--tables) หรือขนาดโต๊ะอื่น (--sizes) หรือแก้แถวเหล่านี้"
    )


def test_sizes_that_do_not_fit_end_with_three(folder, said):
    put(folder, "people.csv", PEOPLE)
    put(folder, "fields.csv", [["field", "mode"]])
    assert assign_faults(said, 3, "--sizes", "2-2", "--rounds", "1") == [
        "phakhi seating assign: 3 people cannot be divided into tables of 2 to 2;"
        " widen --sizes, to 1-2 for example"
    ]


def test_all_faults_of_an_allocation_and_who_came_or_not(folder, said):
    put(folder, "people.csv", PEOPLE)
    put(folder, "out.csv", [
        ["round", "table", "id"], ["1", "1", "1"], ["1", "0", "2"], ["x", "1", "9"],
        ["1", "2", "1"], ["1", "99", ""],
    ])  # fmt: skip
    put(folder, "late.csv", [["name"], ["3"]])
    put(folder, "gone.csv", [["id"], ["3"], ["3"]])
    call = [*ADJUST, "--arrived", "late.csv", "--absent", "gone.csv", "--from-round", "1"]
    assert [line.split(";")[0] for line in said(2, adjust, *call)] == [
        "out.csv:3:table: “0” is not a whole number of 1 or more",
        "out.csv:4:round: “x” is not a whole number of 1 or more",
        "out.csv:4:id: “9” is not in people.csv",
        "out.csv:5:id: “1” has a seat in round 1 already, in row 2",
        "out.csv:6:table: “99” is not a whole number of 1 or more",
        "out.csv:6:id: this cell is empty",
        "late.csv:1:id: there is no such column, only name",
        "gone.csv:3:id: “3” stands in row 2 already",
    ]


def test_who_came_or_not_must_agree_with_the_allocation(folder, said):
    put(folder, "people.csv", PEOPLE)
    put(folder, "out.csv", [["round", "table", "id"], ["1", "1", "1"], ["1", "1", "2"]])
    put(folder, "late.csv", [["id"], ["1"], ["2"]])
    put(folder, "gone.csv", [["id"], ["2"], ["3"]])
    call = [*ADJUST, "--arrived", "late.csv", "--absent", "gone.csv", "--from-round"]
    assert [line.split(";")[0] for line in said(2, adjust, *call, "1")] == [
        "late.csv:2:id: “1” has a seat already",
        "late.csv:3:id: “2” is in gone.csv, too",
        "gone.csv:3:id: “3” has no seat from round 1 on",
    ]
    assert said(2, adjust, *call, "2") == [
        "out.csv: --from-round 2 is beyond the 1 of the file; give a round that has not begun"
    ]


def test_a_round_nobody_sits_in_is_told(folder, said):
    put(folder, "people.csv", PEOPLE)
    put(folder, "out.csv", [["round", "table", "id"], ["1", "1", "1"], ["3", "1", "1"]])
    assert said(2, adjust, *ADJUST, "--from-round", "1") == [
        "out.csv:1:round: nobody sits in round 2; rounds count from 1 without a gap"
    ]


def test_every_sentence_is_there_in_thai_and_english():
    for code, sentence in SENTENCES.items():
        for words in sentence:
            assert any("\u0e00" <= letter <= "\u0e7f" for letter in words.th), code
            assert words.en.strip(), code


def test_a_fixed_seat_is_no_fault_of_its_own_where_no_table_can_be(folder, said):
    put(folder, "people.csv", PEOPLE)
    put(folder, "fields.csv", [["field", "mode"], ["seat", "fixed"]])
    [line] = assign_faults(said, 3, "--sizes", "8-12", "--rounds", "1")
    assert line.endswith("widen --sizes, to 3-12 for example")
