"""What may stand in the files, and every fault of them with its place and its remedy."""

from __future__ import annotations

import pytest

from tests.methods.sortition.offices import inputs

PEOPLE = ("a,f,18-30", "b,m,18-30", "c,f,31+", "d,m,31+")
QUOTAS = ("sex,f,1,1", "sex,m,1,1", "age,18-30,1,1", "age,31+,1,1")
FEASIBLE = ["there are legal panels: 2 seats, 4 people, 4 of them have a chance"]


@pytest.fixture
def small(office):
    office.pool("id,sex,age", *PEOPLE)
    office.quotas(*QUOTAS)
    return office


def test_the_small_pool_has_panels(small):
    assert small.check(2) == (0, FEASIBLE[0] + "\n", [])


@pytest.mark.parametrize(
    "header",
    [
        "Feature,VALUE,Min,max",
        "category,name,min,max",
        "category,feature,min,max",
        "FeatureName,ValueName,MinQuota,MaxQuota",
        "\ufeffcategory,name,min,max",
    ],
)
def test_headers_of_every_tool_are_understood(small, header):
    small.quotas(*QUOTAS, header=header)
    assert small.check(2).out.splitlines() == FEASIBLE


def test_further_columns_are_passed_over(small):
    rows = [f"{row[: row.index(',')]},{row.split(',')[1]},,,9,{row[-3:]},note" for row in QUOTAS]
    header = "category,name,suggest min,suggest max,Current #,min,max,comment"
    small.quotas(*rows, header=header)
    assert small.check(2).code == 0


def test_flexes_that_are_blank_are_as_if_they_were_not_there(small):
    small.quotas(*(row + ",," for row in QUOTAS), header="feature,value,min,max,min_flex,max_flex")
    assert small.check(2).code == 0


def test_windows_line_ends_a_mark_and_quoted_newlines(small):
    small.put("pool.csv", '\ufeffid,sex,note,age\r\na,f,"x\r\ny",18-30\r\nb,m,,31+\r\n')
    assert small.check(2).out.startswith("there are legal panels: 2 seats, 2 people")


def test_thai_words_match_however_they_were_typed(office):
    office.quotas("ตำบล,น้ำใส,1,1", "ตำบล,ป่า,1,1")
    office.pool("รหัส,ตำบล", "1,น\u0e4d\u0e49า\u200bใส ", "2,น\u0e49\u0e4dาใส", "3,ป่า\u200b")
    assert office.check(2).out.startswith("there are legal panels: 2 seats, 3 people, 3 of them")


def test_spaces_and_capitals_make_no_difference(small):
    small.pool("ID, Sex ,AGE", "a, F,18-30 ", "b,M ,31+")
    assert small.check(2).code == 0


def test_a_word_that_is_nearly_right_is_told_with_what_it_may_mean(office):
    office.quotas("อาชีพ,เกษตรกร,0,2", "อาชีพ,ข้าราชการ,0,2")
    office.pool("id,อาชีพ", "1,เกษตกร", "2,ข้าราชการ", "3,นักบิน")
    ended = office.thai("check", *inputs(2))
    assert ended == (
        2,
        "",
        [
            "pool.csv:2:อาชีพ: “เกษตกร” ไม่มีในโควตา คล้ายกับ “เกษตรกร”; แก้ให้ตรงกันในแฟ้มใดแฟ้มหนึ่ง"
            " หรือสั่ง --unknown drop เพื่อตัดคนนี้ออก",
            "pool.csv:4:อาชีพ: “นักบิน” ไม่มีในโควตา ซึ่งมี “เกษตรกร”, “ข้าราชการ”;"
            " แก้ให้ตรงกันในแฟ้มใดแฟ้มหนึ่ง หรือสั่ง --unknown drop เพื่อตัดคนนี้ออก",
        ],
    )
    assert office.check(2).errors[0] == (
        "pool.csv:2:อาชีพ: no quota knows “เกษตกร”; near to it: “เกษตรกร”;"
        " make the files agree, or leave such people out with --unknown drop"
    )


def test_an_empty_cell_is_a_fault_or_leaves_that_person_out(small):
    small.pool("id,sex,age", *PEOPLE, "e,,31+", "f,x,")
    ended = small.check(2)
    assert ended.code == 2
    assert [line.split(": ")[0] for line in ended.errors] == [
        "pool.csv:6:sex",
        "pool.csv:7:sex",
        "pool.csv:7:age",
    ]
    dropped = small.check(2, "--unknown", "drop")
    assert dropped.out.splitlines() == FEASIBLE
    assert len(dropped.errors) == 3
    assert all("warning: who stands in this row was left out" in line for line in dropped.errors)


def test_who_is_excluded_may_have_any_cell_empty(small):
    small.pool("id,sex,age", *PEOPLE, "e,,31+")
    small.put("out.csv", "id\ne\n")
    assert small.check(2, "--excluded", "out.csv").out.splitlines() == FEASIBLE


def test_who_is_confirmed_is_never_left_out_silently(small):
    small.pool("id,sex,age", *PEOPLE, "e,,31+")
    small.put("in.csv", "id\ne\n")
    ended = small.check(2, "--confirmed", "in.csv", "--unknown", "drop")
    assert ended.code == 2
    assert ended.errors[0].startswith("pool.csv:6:sex: this cell is empty")


def test_a_doubled_and_a_blank_id_name_their_rows(small):
    small.pool("unique_id,sex,age", *PEOPLE, "a,f,31+", ",m,31+", "x;y,f,31+")
    assert small.check(2).errors == [
        "pool.csv:6:unique_id: “a” stands in row 2 already; give every row an id of its own",
        "pool.csv:7:unique_id: this cell is empty; fill it in, or remove the row",
        "pool.csv:8:unique_id: the id “x;y” holds a ;; use ids without it: it separates ids in the"
        " outputs",
    ]


def test_people_without_ids_are_called_by_the_number_of_their_row(small):
    small.pool("sex,age", *(row.split(",", 1)[1] for row in PEOPLE))
    small.put("in.csv", "id\n2\n")
    assert small.check(2, "--confirmed", "in.csv").code == 0
    small.put("in.csv", "id\n5\n")
    assert small.check(2, "--confirmed", "in.csv").errors == [
        "in.csv:2:id: “5” is not in pool.csv; correct the id, or remove the row"
    ]


def test_all_faults_of_the_quotas_at_once(small):
    header = "feature,value,min,max,min_flex,max_flex"
    small.quotas(
        "sex,f,1,1,,", "sex,m,x,,0,2", ",m,1,1,,", "age,18-30,2,1,,", "age,31+,1,1,2,0",
        "AGE, 31+ ,0,1,,", "sex,z,-1,1.5,,", header=header,
    )  # fmt: skip
    ended = small.check(2)
    assert ended.code == 2 and ended.out == ""
    assert ended.errors == [
        "quotas.csv:3:min: “x” is not a number of people; write a whole number of 0 or more such"
        " as 12",
        "quotas.csv:3:max: this cell is empty; fill it in, or remove the row",
        "quotas.csv:4:feature: this cell is empty; fill it in, or remove the row",
        "quotas.csv:5:min: at least 2 is more than at most 1; let the minimum be no larger than the"
        " maximum",
        "quotas.csv:6:min_flex: it may give way to 2, which is above the minimum of 1; write 1 or"
        " less, or leave the cell empty",
        "quotas.csv:6:max_flex: it may give way to 0, which is below the maximum of 1; write 1 or"
        " more, or leave the cell empty",
        "quotas.csv:7:value: “31+” of the same feature stands in row 6 already; make them one row",
        "quotas.csv:8:min: “-1” is not a number of people; write a whole number of 0 or more such"
        " as 12",
        "quotas.csv:8:max: “1.5” is not a number of people; write a whole number of 0 or more such"
        " as 12",
    ]


def test_thai_digits_are_numbers(small):
    small.quotas(*(row.replace("1,1", "๑,๑") for row in QUOTAS))
    assert small.check(2).code == 0


def test_columns_that_are_missing_are_named(small):
    small.quotas("f,1", header="value,min")
    small.pool("id,gender", "a,f")
    assert [line.split(": ")[0] for line in small.check(2).errors] == [
        "quotas.csv:1:feature",
        "quotas.csv:1:max",
    ]
    small.quotas(*QUOTAS)
    ended = small.check(2, "--address-columns", "street,zip")
    assert [line.split(": ")[0] for line in ended.errors] == [
        f"pool.csv:1:{name}" for name in ("sex", "age", "street", "zip")
    ]


def test_all_faults_of_the_options_at_once(small):
    ended = small.check(0, "--unknown", "guess")
    assert ended == (
        2,
        "",
        [
            "phakhi sortition check: --seats cannot be “0”; give a whole number of 1 or more",
            "phakhi sortition check: there is no --unknown “guess”; choose one of error, drop",
        ],
    )


def test_nobody_is_confirmed_and_excluded(small):
    small.put("in.csv", "id\nb\na\n")
    small.put("out.csv", "id\na\nzz\n")
    ended = small.check(2, "--confirmed", "in.csv", "--excluded", "out.csv")
    assert ended.errors == [
        "in.csv:3:id: “a” stands in out.csv, too; nobody is both: remove one of the rows",
        "out.csv:3:id: “zz” is not in pool.csv; correct the id, or remove the row",
    ]


def test_a_list_must_say_which_column_holds_the_ids(small):
    small.put("in.csv", "name\nsomchai\n")
    [line] = small.check(2, "--confirmed", "in.csv").errors
    assert line.startswith("in.csv:1:id: there is no such column, only name")


def test_the_criteria_of_the_swedish_tools(small):
    small.put("criteria.json", '{"sex": {"values": {"f": 1.5, "m": 2.5}, "weight": 1}}')
    words = ("--quotas", "criteria.json", "--pool", "pool.csv", "--seats", "2")
    assert small.english("check", *words).code == 0
    small.put("criteria.json", '{"sex": {"values": {"f": "many"}}, "age": 3}')
    assert small.english("check", *words).errors == [
        f"criteria.json: “{feature}” is not written as it should be;"
        ' write {"feature": {"values": {"value": number of people}}}'
        for feature in ("sex", "age")
    ]
    small.put("criteria.json", '{"sex": ')
    assert small.english("check", *words).errors[0].startswith("criteria.json:1:9: ")
