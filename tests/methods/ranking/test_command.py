"""`phakhi ranking count`: files in, the contract's JSON out, or every fault."""

from __future__ import annotations

import json
import random

import pytest

from phakhi.methods.ranking.cli import main
from phakhi.methods.ranking.counting import METHODS
from tests.methods.commands import phakhi

KEYS = ["method", "winners", "ranking", "scores", "pairwise", "ties"]
RANKED = "ballot_id,weight,ranking\n1,1,a>b=c\n2,2.5,b>a\n3,,\n4,1,10 > 2\n"
SCORED = "ballot_id,weight,option,score\n1,1,a,3\n1,1,b,0.5\n2,2,b,-1\n2,2,c,\n3,1,,\n"


@pytest.fixture
def counted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def counting(text: str, *options: str) -> dict:
        (tmp_path / "b.csv").write_text(text, "utf-8")
        assert main(["b.csv", "--json", "out.json", *options]) == 0
        return json.loads((tmp_path / "out.json").read_bytes(), parse_constant=pytest.fail)

    return counting


@pytest.fixture
def refused(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)

    def refusing(text: str, *options: str) -> list[str]:
        (tmp_path / "b.csv").write_text(text, "utf-8")
        assert main(["b.csv", "--json", "out.json", *options]) == 2
        assert not (tmp_path / "out.json").exists()
        return capfd.readouterr().err.splitlines()

    return refusing


@pytest.mark.parametrize("method", METHODS)
def test_it_writes_what_the_contract_names(counted, method):
    found = counted(SCORED if method == "score" else RANKED, "--method", method)
    assert list(found)[: len(KEYS)] == KEYS
    assert found["method"] == method
    options = set(found["scores"])
    assert {o for tied in found["ranking"] for o in tied} == options
    assert found["winners"] == found["ranking"][0]
    assert {o: set(row) for o, row in found["pairwise"].items()} == {
        o: options - {o} for o in options
    }


def test_rankings_with_weights_ties_and_ends_left_out(counted):
    found = counted(RANKED, "--method", "borda")
    assert found["pairwise"]["b"] == {"a": 2.5, "c": 2.5, "10": 3.5, "2": 3.5}
    assert found["pairwise"]["10"] == {"2": 1, "a": 1, "b": 1, "c": 1}
    assert found["weight"] == 5.5
    assert found["ballots"] == 4


def test_scores_with_decimals_and_empty_cells(counted):
    found = counted(SCORED, "--method", "score")
    assert found["scores"] == {"a": 3, "b": -1.5, "c": 0}
    assert found["ranking"] == [["a"], ["c"], ["b"]]
    assert counted(SCORED, "--method", "approval")["scores"] == {"a": 1, "b": 1, "c": 0}
    assert counted(SCORED, "--method", "borda")["pairwise"]["b"] == {"a": 2, "c": 3}


def test_shared_places_are_shown(counted):
    found = counted("ballot_id,ranking\n1,a>b\n2,b>a\n3,c\n", "--method", "approval")
    assert found["winners"] == ["a", "b"]
    assert found["ties"] == [
        {"round": None, "options": ["a", "b"], "criterion": None, "decisive": False, "place": 1}
    ]


def test_seats_in_the_order_they_were_won(counted):
    text = "ballot_id,weight,ranking\n1,6,a=b=c\n2,4,x=y\n"
    found = counted(text, "--method", "approval", "--seats", "3", "--seed", "1")
    assert len(found["winners"]) == 3
    assert len(set(found["winners"]) & set("abc")) == 2
    assert [one["option"] for one in found["rounds"]] == found["winners"]
    assert found["ties"][0]["criterion"] == "lot"
    assert found["ties"][0]["decisive"] is True


def test_the_same_name_however_typed_and_as_it_was_written(counted):
    found = counted(
        "\ufeffballot_id,ranking\r\n1,น้ำ>ป่า\r\n2, น\u0e4d้า =ป่า\r\n", "--method", "approval"
    )
    assert len(found["ranking"]) == 1
    assert found["scores"]["ป่า"] == 2


def test_the_same_bytes_whatever_the_order_of_rows_and_the_hash_seed(tmp_path):
    rows = [f"{n},{n % 3 + 0.5},{r}" for n, r in enumerate(["a>b>c", "b>c>a", "c>a>b", "d=a"] * 3)]
    outputs = set()
    for turn in range(3):
        random.Random(turn).shuffle(rows)
        text = "\n".join(["ballot_id,weight,ranking", *rows])
        (tmp_path / "b.csv").write_text(text, "utf-8")
        words = ["b.csv", "--method", "ranked-pairs", "--seats", "2", "--json", "out.json"]
        assert phakhi(tmp_path, "ranking", "count", *words, hash_seed=str(turn)) == (0, "", [])
        outputs.add((tmp_path / "out.json").read_bytes())
    assert len(outputs) == 1


def test_all_faults_of_rankings(refused):
    text = "ballot_id,weight,ranking\n1,x,a>>b\n1,-1,a=b>a\n,1,a>\n5,nan,=\n"
    lines = refused(text, "--method", "schulze", "--lang", "en")
    assert [line.split(": ")[0] for line in lines] == [
        "b.csv:2:weight", "b.csv:2:ranking", "b.csv:3:ballot_id", "b.csv:3:weight",
        "b.csv:3:ranking", "b.csv:4:ballot_id", "b.csv:4:ranking", "b.csv:5:weight",
        "b.csv:5:ranking",
    ]  # fmt: skip
    assert lines[1] == (
        "b.csv:2:ranking: “a>>b” has a place without an option;"
        " write an option on both sides of every > and =, as in a>b=c"
    )


def test_all_faults_of_scores(refused):
    text = (
        "ballot_id,weight,option,score\n1,1,a,3\n1,2,b,2\n1,1,a,4\n2,1,a,good\n2,1,,1\n,1,a,1\n"
        "3,1,a,1e3\n"
    )
    lines = refused(text, "--method", "score", "--lang", "en")
    assert [line.split(": ")[0] for line in lines] == [
        "b.csv:3:weight", "b.csv:4:option", "b.csv:5:score", "b.csv:6:option",
        "b.csv:7:ballot_id", "b.csv:8:score",
    ]  # fmt: skip
    assert all("; " in line for line in lines)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    ("text", "options", "places"),
    [
        (RANKED, ("--method", "score"), ["b.csv:1:option", "b.csv:1:score"]),
        (RANKED, ("--method", "plurality"), ["phakhi ranking count"]),
        (RANKED, ("--method", "borda", "--seats", "0"), ["phakhi ranking count"]),
        (RANKED, ("--method", "borda", "--seats", "๒"), ["phakhi ranking count"]),
        (RANKED, ("--method", "borda", "--seats", "9"), ["b.csv"]),
        (RANKED, ("--method", "borda", "--seed", "\udce0"), ["phakhi ranking count"]),
        ("", ("--method", "borda"), ["b.csv:1:"]),
        ("ranking\na\n", ("--method", "borda"), ["b.csv:1:ballot_id"]),
    ],
)
def test_each_fault_has_a_place_and_a_remedy(refused, lang, text, options, places):
    lines = refused(text, "--lang", lang, *options)
    assert [line.split(": ")[0] for line in lines] == places
    assert all("; " in line for line in lines)
