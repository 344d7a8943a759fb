"""Every fault of the three files, with its row as a text editor counts; then nothing is written."""

from __future__ import annotations

import pytest

from phakhi.methods.deliberation.cli import main
from tests.methods.deliberation.halls import ITEMS, MARGINS, as_file, people
from tests.methods.deliberation.test_command import ALL, put

WAVES = as_file(people(40))


@pytest.fixture
def refused(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)

    def refusing(*options: str, **files: str) -> list[str]:
        put(tmp_path, **({"waves": WAVES} | files))
        assert main([*ALL, *options]) == 2
        assert not list(tmp_path.glob("o.*"))
        return capfd.readouterr().err.splitlines()

    return refusing


def places(lines: list[str]) -> list[str]:
    assert all("; " in line for line in lines)
    return [line.split(": ")[0] for line in lines]


def test_all_faults_of_the_answers(refused):
    waves = (
        "id,w,grp,arm,sex,age,q1_pre,q1_post,q2_pre,q2_post,k1_pre,k1_post\n"
        "a,1,g,control,m,61+,11,x,NA,0,9,5\na,0,g,,q,61+,1,2,3,4,1,2\n"
        "b,-1,g,talks,m,61+,1,2,3,4,1,2\nc,,g,talks,f,61+,1,1e1,3,4,1,2\n"
    )
    margins = "variable,value,share\nsex,m,0.5\nsex,f,0.5\n"
    lines = refused("--lang", "en", waves=waves, margins=margins)
    assert sorted(places(lines)) == sorted(
        [
            "d.csv:2:q1_pre", "d.csv:2:q1_post", "d.csv:2:q2_post", "d.csv:2:k1_post", "d.csv:3:id",
            "d.csv:3:w", "d.csv:3:arm", "d.csv:3:sex", "d.csv:4:w", "d.csv:5:w", "d.csv:5:q1_post",
            "m.csv:3:value",
        ]
    )  # fmt: skip
    assert (
        "d.csv:2:q1_pre: “11” is not between 0 and 10, nor a missing code;"
        " correct it, or add the code to missing in the file of the items"
    ) in lines


def test_all_faults_of_the_items(refused):
    items = (
        "item,min,max,missing,recode,correct\nq1,5,5,,,\nq1,0,1,,,\n,0,1,,,\nq2,a,,,,\n"
        "k1,1,4,,9;3=x,two\n"
    )
    assert places(refused(items=items)) == [
        "i.csv:2:max", "i.csv:3:item", "i.csv:4:item", "i.csv:5:min", "i.csv:5:max",
        "i.csv:6:recode", "i.csv:6:recode", "i.csv:6:correct",
    ]  # fmt: skip


def test_what_no_answer_can_be_is_a_slip(refused):
    items = "item,min,max,recode,correct\nq1,0,10,5=1;5.0=2;9=11;98=,\nk1,1,4,9=,2;5\n"
    lines = refused("--lang", "en", items=items)
    assert places(lines) == ["i.csv:2:recode", "i.csv:2:recode", "i.csv:3:correct"]
    assert "“5.0” is recoded twice" in lines[0] and "“11” is not between 0 and 10" in lines[1]


def test_both_outputs_may_not_be_one(refused):
    [line] = refused("--xlsx", "o.json", "--lang", "en")
    assert line.startswith("o.json: two of the outputs are the same file")


def test_all_faults_of_the_margins(refused):
    margins = "variable,value,share\nsex,m,0.4\nsex,f,0.5\nage,61+,1\nage,61+,0\nrace,,x\n"
    found = refused(margins=margins)
    assert places(found)[:4] == ["m.csv:2:share", "m.csv:5:value", "m.csv:5:share", "m.csv:6:value"]
    assert {place for place in places(found) if place.startswith("d.csv:1:")} == {"d.csv:1:race"}


def test_thai_comes_first(refused):
    [line] = refused("--trim", "2-1")
    assert line == (
        "phakhi deliberation analyse: --trim “2-1” ใช้ไม่ได้;"
        " เขียนขอบล่างและขอบบนเป็นเท่าของน้ำหนักเฉลี่ย เช่น 0.2-5"
    )


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    ("changed", "options", "wanted"),
    [
        ({"items": "item,low\nq1,0\n"}, (), ["i.csv:1:min", "i.csv:1:max"]),
        ({"items": ""}, (), ["i.csv:1:"]),
        ({"margins": "variable,value\n"}, (), ["m.csv:1:share"]),
        ({}, ("--weights", "none"), ["d.csv:1:none"]),
        ({}, ("--group-column", "none"), ["d.csv:1:none"]),
        ({}, ("--by", "none"), ["d.csv:1:none"]),
        ({}, ("--arm-column", "sex"), ["d.csv:1:sex"]),
        ({}, ("--id-column", "none"), ["d.csv:1:none"]),
        ({"items": ITEMS + "q4,,,0,1,,,\n"}, (), ["d.csv:1:q4_pre", "d.csv:1:q4_post"]),
        ({"margins": MARGINS.replace("0.51", "0.3")}, (), ["m.csv:2:share"]),
        ({"margins": MARGINS + "sex,x,0.001\n"}, (), ["m.csv:7:value"]),
    ],
)
def test_each_fault_has_a_place_and_a_remedy(refused, lang, changed, options, wanted):
    assert places(refused("--lang", lang, *options, **changed)) == wanted


def test_an_output_that_is_an_input_is_refused(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    put(tmp_path, WAVES)
    call = ["--waves", "d.csv", "--items", "i.csv", "--json", "d.csv", "--lang", "en"]
    assert main(call) == 2
    assert "one of the inputs" in capfd.readouterr().err
    assert (tmp_path / "d.csv").read_bytes().decode() == WAVES
