"""`phakhi budgeting …`: the files others build on, byte for byte."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from fractions import Fraction

import pytest

from phakhi.methods.budgeting.cli_convert import main as convert
from phakhi.methods.budgeting.cli_count import main as count
from phakhi.methods.budgeting.cli_receipts import main as receipts
from tests.methods.commands import phakhi, python

KEYS = (
    "winners total_cost budget endowment parameters parameters_hash rounds ties"
    " winners_with_lot_reversed"
).split()
EXPLAINED = (
    "effective_votes more_votes_needed winning_cost utility_distribution comparison"
).split()
META = ["META", "key;value", "budget;1000.5", "vote_type;approval"]
PROJECTS = ["PROJECTS", "project_id;cost;name;category", "p1;400;สวน;green", "p2;300,5;b;green",
            "p3;300;c;road", "p4;500;=1+1;road"]  # fmt: skip
BALLOTS = ("p1,p2", "p1", "p1,p3", "p2,p4", "p3,p4", "p3", "p4", "p2,p3", "", "p1,p4")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path)
    return tmp_path


def put(folder, chance: random.Random | None = None, meta: tuple[str, ...] = ()) -> None:
    """With `chance` in another order of rows and within ballots."""
    projects, votes = PROJECTS[2:], [f"v{n:02};{vote}" for n, vote in enumerate(BALLOTS)]
    if chance:
        chance.shuffle(projects)
        chance.shuffle(votes)
        votes = [turned(vote, chance) for vote in votes]
    lines = [*META, *meta, *PROJECTS[:2], *projects, "VOTES", "voter_id;vote", *votes, ""]
    (folder / "e.pb").write_text("\n".join(lines), "utf-8")


def turned(row: str, chance: random.Random) -> str:
    voter, vote = row.split(";")
    names = vote.split(",")
    return f"{voter};{','.join(chance.sample(names, len(names)))}"


def result(folder, *options: str) -> dict:
    assert count(["e.pb", "--json", "out.json", *options]) == 0
    return json.loads((folder / "out.json").read_bytes(), parse_constant=pytest.fail)


def test_it_writes_what_the_contract_names(folder, capfd):
    found = result(folder, "--rule", "mes", "--completion", "add1u")
    assert capfd.readouterr() == ("", "")
    assert list(found) == KEYS
    assert list(result(folder, "--rule", "mes", "--explain")) == [*KEYS, *EXPLAINED]
    assert found["budget"] == "1000.5"
    assert [row["project"] for row in found["rounds"]] == found["winners"]
    assert found["total_cost"] == found["rounds"][-1]["spent"]
    for name, value in (("rule", "mes"), ("utility", "cost"), ("tie_break", "cost,votes,lot:0")):
        assert found["parameters"][name] == value


def test_without_options_it_is_greedy(folder):
    found = result(folder)
    assert found["parameters"]["rule"] == "greedy" and found["endowment"] is None
    assert found["winners"] == ["p3", "p1", "p2"] and found["total_cost"] == "1000.5"
    assert [row["merit"] for row in found["rounds"]] == ["4", "4", "3"]
    assert found["ties"] == [
        {"round": 1, "projects": ["p1", "p3", "p4"], "criterion": "cost", "decisive": False},
        {"round": 2, "projects": ["p1", "p4"], "criterion": "cost", "decisive": False},
    ]


def test_the_hash_names_the_parameters_and_nothing_else(folder):
    first = result(folder, "--rule", "mes")
    put(folder, meta=("district;x",))
    assert result(folder, "--rule", "mes")["parameters_hash"] == first["parameters_hash"]
    for options in (("--completion", "add1"), ("--tie-break", "lot:1"), ("--limits",)):
        other = result(folder, "--rule", "mes", *options)
        assert other["parameters_hash"] != first["parameters_hash"]


@pytest.mark.parametrize("rule", ["greedy", "mes", "phragmen"])
def test_the_order_of_rows_and_the_hash_seed_change_nothing(folder, rule):
    call = ("budgeting", "count", "e.pb", "--rule", rule, "--explain", "--json", "out.json")
    assert phakhi(folder, *call, hash_seed="1") == (0, "", [])
    first = (folder / "out.json").read_bytes()
    put(folder, random.Random(5))
    assert count([*call[2:]]) == 0
    assert (folder / "out.json").read_bytes() == first


def test_the_lot_is_the_published_one(folder):
    ids = ["p1", "p2", "p3", "p4"]
    lots = {i: hashlib.sha256(b"seed\0" + i.encode()).hexdigest() for i in ids}
    rows = [*META, *PROJECTS[:2], *(f"{i};1000;x;y" for i in ids), "VOTES", "voter_id;vote"]
    rows += [f"v{number};{name}" for number, name in enumerate(ids)]
    (folder / "e.pb").write_text("\n".join(rows), "utf-8")
    found = result(folder, "--rule", "greedy", "--tie-break", "cost,votes,lot:seed")
    assert found["winners"] == [min(ids, key=lots.__getitem__)]
    assert found["ties"] == [
        {"round": 1, "projects": ids, "criterion": "lot:seed", "decisive": True}
    ]


@pytest.mark.parametrize("rule", ["mes", "phragmen"])
def test_receipts_add_up_for_every_voter_and_every_project(folder, rule):
    call = ["e.pb", "--rule", rule, "--completion", "add1"]
    assert receipts([*call, "--out", "receipts.csv"]) == 0
    with (folder / "receipts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["voter_id", "project", "paid", "left"]
    shares = {
        voter: sum(Fraction(row["paid"]) for row in rows if row["voter_id"] == voter)
        + Fraction(next(row["left"] for row in rows if row["voter_id"] == voter))
        for voter in (row["voter_id"] for row in rows)
    }
    assert len(shares) == len(BALLOTS) and len(set(shares.values())) == 1
    costs = {"p1": Fraction(400), "p2": Fraction("300.5"), "p3": Fraction(300), "p4": Fraction(500)}
    winners = result(folder, *call[1:])["winners"]
    assert {row["project"] for row in rows} == {*winners, ""}
    for project in winners:
        paid = sum(Fraction(row["paid"]) for row in rows if row["project"] == project)
        assert abs(paid - costs[project]) < Fraction(1, 10**9)


def test_converting_there_and_back_is_the_same(folder):
    assert convert(["e.pb", "e.csv"]) == 0
    assert (folder / "e.csv").read_text("utf-8").splitlines()[:3] == [
        "META",
        "key,value",
        "budget,1000.5",
    ]
    assert convert(["e.csv", "back.pb"]) == 0
    assert (folder / "back.pb").read_bytes() == (folder / "e.pb").read_bytes()
    assert count(["e.csv", "--json", "csv.json", "--rule", "mes"]) == 0
    assert json.loads((folder / "csv.json").read_bytes()) == result(folder, "--rule", "mes")


BAD = {
    "options": (
        ["e.pb", "--json", "o", "--rule", "best", "--increment", "0", "--tie-break", "cost"],
        ["--rule cannot be “best”", "--increment cannot be “0”", "--tie-break cannot be “cost”"],
    ),
    "a lot in another encoding": (
        ["e.pb", "--json", "o", "--tie-break", "lot:\udce0"],
        ["--tie-break cannot be “lot:"],
    ),
    "no such file": (["none.pb", "--json", "o"], ["none.pb: cannot be opened"]),
    "the output is the input": (["e.pb", "--json", "e.pb"], ["the output is one of the inputs"]),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_done_is_refused_in_both_languages(folder, capfd, name):
    call, said = BAD[name]
    before = sorted(path.name for path in folder.iterdir())
    assert count([*call, "--lang", "en"]) == 2
    english = capfd.readouterr().err.splitlines()
    assert len(english) == len(said)
    assert all(part in line for part, line in zip(said, english, strict=True))
    assert count(call) == 2
    thai = capfd.readouterr().err.splitlines()
    assert len(thai) == len(said) and not set(thai) & set(english)
    assert sorted(path.name for path in folder.iterdir()) == before


def test_other_commands_refuse_alike(folder, capfd):
    assert convert(["e.pb", "e.txt", "--lang", "en"]) == 2
    assert "the name must end in .pb or .csv" in capfd.readouterr().err
    assert receipts(["e.pb", "--rule", "greedy", "--out", "r.csv", "--lang", "en"]) == 2
    assert "no voter's share paid for anything" in capfd.readouterr().err
    assert not (folder / "r.csv").exists()


def test_budgeting_needs_neither_django_nor_a_database(folder):
    script = (
        "import sys; from phakhi.methods.budgeting import warming, cli_count; warming.warm();"
        "print([name for name in sys.modules if name.partition('.')[0] in {'django', 'psycopg'}])"
    )
    assert python(folder, "-c", script).out == "[]\n"
