"""`phakhi deliberation analyse`: the contract's JSON and the workbook, byte for byte."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from zipfile import ZipFile

import openpyxl
import pytest

from phakhi.methods.deliberation.cli import main
from tests.methods.commands import phakhi
from tests.methods.deliberation.halls import HEAD, ITEMS, MARGINS, as_file, people

KEYS = (
    "item n_pre n_post n_pairs mean_pre mean_post difference ci_low ci_high p p_wilcoxon p_holm"
    " p_bh p_cluster d_z d_av up down same variance_pre variance_post icc"
).split()
CALL = ("--waves", "d.csv", "--items", "i.csv", "--json", "o.json")
ALL = (
    *CALL, "--xlsx", "o.xlsx", "--weights", "w", "--group-column", "grp", "--arm-column", "arm",
    "--margins", "m.csv", "--by", "sex,age",
)  # fmt: skip


def put(folder, waves: str, items: str = ITEMS, margins: str = MARGINS) -> None:
    for name, text in (("d", waves), ("i", items), ("m", margins)):
        (folder / f"{name}.csv").write_text(text, "utf-8")


@pytest.fixture
def analysed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def analysing(*options: str, **files: str) -> dict:
        put(tmp_path, **({"waves": as_file(people())} | files))
        assert main([*CALL, *options]) == 0
        return json.loads((tmp_path / "o.json").read_bytes(), parse_constant=pytest.fail)

    return analysing


def sheets(folder) -> dict[str, list[tuple]]:
    book = openpyxl.load_workbook(folder / "o.xlsx")
    return {page.title: list(page.iter_rows(values_only=True)) for page in book}


def test_it_writes_what_the_contract_names(analysed):
    found = analysed(*ALL[6:])
    assert list(found)[:2] == ["items", "raking"]
    assert all(list(row)[: len(KEYS)] == KEYS for row in found["items"])
    assert [row["item"] for row in found["items"]] == ["q1", "q2", "k1"]
    assert {"sweeps", "max_error", "design_effect", "n_effective"} <= found["raking"].keys()
    assert found["raking"]["max_error"] < 1e-8
    assert [part["variable"] for part in found["subgroups"]] == ["sex", "age"]
    assert len(found["parameters_hash"]) == 64


def test_what_was_not_asked_for_is_null(analysed):
    found = analysed()
    assert (found["raking"], found["control"], found["subgroups"]) == (None, None, [])
    assert {(row["p_cluster"], row["icc"]) for row in found["items"]} == {(None, None)}
    assert found["items"][0]["n_pre"] == 120


def test_codes_are_missing_recoded_or_right(analysed):
    waves = "q1_pre,q1_post,q2_pre,q2_post,k1_pre,k1_post\n99.0,10,5,1,9,2\n5,0,NA,4,3,\n"
    first, second, third = analysed(waves=waves)["items"]
    assert (first["n_pre"], first["mean_pre"], first["mean_post"]) == (1, 0.5, 0.5)
    assert (second["mean_pre"], second["mean_post"]) == (0, 0.625)
    assert (third["n_pre"], third["mean_pre"], third["n_post"], third["mean_post"]) == (1, 0, 1, 1)


def test_published_rows_come_out_to_three_decimals(analysed):
    """Means of .639 before and .759 after among 500: the difference is .120."""
    values = [(6.39, 7.59)] * 500
    rows = [[f"P{n}", *pair] for n, pair in enumerate(values)]
    rows[0][1:], rows[1][1:] = [6.29, 7.79], [6.49, 7.39]
    found = analysed(
        waves=as_file(rows, ["id", "q1_pre", "q1_post"]), items="item,min,max\nq1,0,10\n"
    )["items"][0]
    assert round(found["mean_pre"], 3) == 0.639
    assert round(found["mean_post"], 3) == 0.759
    assert round(found["difference"], 3) == 0.120


def test_findings_are_told_in_both_languages(analysed):
    one = analysed()["findings"][0]
    assert one["th"].startswith("ข้อหนึ่ง: ผู้ตอบทั้งสองครั้ง ")
    assert one["en"].startswith("Question one: Among the ")
    assert "rose by" in one["en"] and "เพิ่มขึ้น" in one["th"]
    assert "(p < 0.001" in one["en"]
    few = analysed(waves="q1_pre,q1_post,q2_pre,q2_post,k1_pre,k1_post\n1,2,1,2,1,2\n")
    assert "Fewer than ten people" in few["findings"][0]["en"]


def test_the_same_bytes_whatever_the_order_of_rows_columns_and_the_hash_seed(tmp_path):
    outputs = set()
    rows = people()
    for turn in range(3):
        columns = list(range(len(HEAD)))
        if turn:
            random.Random(turn).shuffle(rows)
            random.Random(turn).shuffle(columns)
        mixed = [[row[column] for column in columns] for row in rows]
        put(tmp_path, as_file(mixed, [HEAD[column] for column in columns]))
        ended = phakhi(tmp_path, "deliberation", "analyse", *ALL, hash_seed=str(turn * 3))
        assert ended == (0, "", [])
        outputs.add(tuple((tmp_path / name).read_bytes() for name in ("o.json", "o.xlsx")))
    assert len(outputs) == 1


@pytest.mark.parametrize("factor", ["5", "0.001", "3.7"])
def test_scaling_the_weights_changes_no_byte(analysed, tmp_path, factor):
    analysed(*ALL[6:])
    before = [(tmp_path / name).read_bytes() for name in ("o.json", "o.xlsx")]
    rows = people()
    for row in rows:
        row[1] = str(Decimal(str(row[1])) * Decimal(factor))
    analysed(*ALL[6:], waves=as_file(rows))
    assert [(tmp_path / name).read_bytes() for name in ("o.json", "o.xlsx")] == before


def test_the_workbook_has_stanfords_columns_and_hides_small_cells(analysed, tmp_path):
    rows = [row for row in people() if row[3] == "talks"][:30]
    for row in rows[9:]:
        row[9] = ""
    found = analysed(*ALL[6:8], "--by", "age", waves=as_file(rows))
    pages = sheets(tmp_path)
    thai, english, first, second, *_ = pages["Results"]
    stanford = ("No.", "Question Text (Thai)", "Question Text", "Pre", "Post", "Post−Pre", "Sig.")
    assert english[:7] == stanford
    assert thai[:2] == ("ข้อ", "คำถาม")
    told = found["items"][0]
    assert first[3] == pytest.approx(told["mean_pre"])
    assert first[5] == pytest.approx(told["mean_post"] - told["mean_pre"])
    assert second[4:6] == ("< 10", "< 10")
    assert second[8] == "< 10"
    assert pages["Knowledge"][1] == (
        "No.", "Knowledge (Thai)", "Knowledge", "T1% (n)", "T2% (n)", "Change",
    )  # fmt: skip
    assert {"By 1", "Attrition", "Findings"} <= pages.keys()
    numbers = [row[3] for row in pages["By 1"][2:] if isinstance(row[3], int)]
    assert all(number >= 10 for number in numbers)


def test_text_of_the_workbook_is_never_a_formula(analysed, tmp_path):
    analysed("--xlsx", "o.xlsx")
    with ZipFile(tmp_path / "o.xlsx") as book:
        pages = b"".join(book.read(n) for n in book.namelist() if n.startswith("xl/worksheets/"))
    assert b"<f>" not in pages
    assert sheets(tmp_path)["Results"][3][2] == "=Question two"


@pytest.mark.parametrize("number", [0, 1])
def test_hardly_anybody_is_a_poll_too(analysed, tmp_path, number):
    found = analysed("--xlsx", "o.xlsx", "--by", "sex", waves=as_file(people(number)))
    assert [row["p"] for row in found["items"]] == [None] * 3
    assert found["items"][0]["n_pre"] == number
    assert sheets(tmp_path)["Results"][2][5] in {"< 10", None}


def test_columns_to_break_down_by_may_have_spaces_between(analysed):
    parts = analysed("--by", "sex, age ,")["subgroups"]
    assert [part["variable"] for part in parts] == ["sex", "age"]


def test_the_hash_is_of_the_shares_raked_to_and_of_the_codes(analysed):
    hashes = {
        analysed(*options, **files)["parameters_hash"]
        for options, files in (
            ((), {}),
            (("--margins", "m.csv"), {}),
            (("--margins", "m.csv"), {"margins": MARGINS.replace("0.49", "0.489")}),
            ((), {"items": ITEMS.replace("77;98", "78;98")}),
        )
    }
    assert len(hashes) == 4
