"""`phakhi opinions map`: the output others build on, byte for byte."""

from __future__ import annotations

import csv
import io
import json
import random
from typing import Any

import pytest

from phakhi.methods.opinions.cli import main
from tests.methods.commands import phakhi
from tests.methods.opinions.conversations import camps

HEADER: list[Any] = ["timestamp", "datetime", "comment-id", "voter-id", "vote"]
CALL = ("--votes", "votes.csv", "--json", "out.json")
STATEMENT = "id text consensus extremity priority groups".split()
SHARE = "group agree disagree seen representativeness".split()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder, name: str, rows: list[list[Any]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    (folder / name).write_text(text.getvalue(), "utf-8", newline="")


def put_talk(folder, chance: random.Random | None = None, sign: int = 1) -> None:
    """Two camps; with `chance` in another order of rows."""
    rows: list[list[Any]] = [
        [1_500_000_000_000 + person, "Mon", statement, person, sign * int(vote or 0)]
        for person, row in enumerate(camps((30, 20)))
        for statement, vote in enumerate(row)
    ]
    comments: list[list[Any]] = [[0, s, -1 if s == 3 else 1, f"ข้อ {s}"] for s in range(24)]
    if chance:
        chance.shuffle(rows)
        chance.shuffle(comments)
    put(folder, "votes.csv", [HEADER, *rows])
    put(
        folder,
        "comments.csv",
        [["author-id", "comment-id", "moderated", "comment-body"], *comments],
    )


def result(folder, name: str = "out.json") -> dict:
    return json.loads((folder / name).read_bytes(), parse_constant=pytest.fail)


def test_it_writes_what_the_contract_names(folder, capfd):
    put_talk(folder)
    assert main([*CALL, "--comments", "comments.csv"]) == 0
    assert capfd.readouterr() == ("", "")
    found = result(folder)
    assert list(found) == ["pca", "participants", "statements", "groups", "stability"]
    assert list(found["pca"]) == ["components", "explained_variance"]
    assert [len(row) for row in found["pca"]["components"]] == [24, 24]
    assert all(row[3] == 0 for row in found["pca"]["components"])
    assert [one["id"] for one in found["participants"]] == [str(person) for person in range(50)]
    assert list(found["participants"][0]) == ["id", "x", "y", "votes", "group"]
    assert {one["votes"] for one in found["participants"]} == {23}
    assert all(list(one) == STATEMENT for one in found["statements"])
    assert list(found["statements"][0]["groups"][0]) == SHARE
    assert found["statements"][3]["text"] == "ข้อ 3" and found["statements"][3]["groups"] == []
    assert [list(group) for group in found["groups"]] == [["id", "size", "representative"]] * 2
    assert list(found["stability"]) == ["bootstrap_ari", "silhouette", "drawn", "reason"]


def test_the_same_bytes_whatever_the_order_of_rows_and_the_hash_seed(tmp_path):
    outputs = set()
    for turn in range(3):
        folder = tmp_path / str(turn)
        folder.mkdir()
        put_talk(folder, random.Random(turn) if turn else None)
        words = ("opinions", "map", *CALL, "--comments", "comments.csv")
        assert phakhi(folder, *words, hash_seed=str(turn * 7)) == (0, "", [])
        outputs.add((folder / "out.json").read_bytes())
    assert len(outputs) == 1


def test_minus_one_may_mean_agreeing(folder):
    put_talk(folder)
    assert main([*CALL]) == 0
    put_talk(folder, sign=-1)
    assert main([*CALL[:2], "--json", "other.json", "--agree", "-1"]) == 0
    assert (folder / "out.json").read_bytes() == (folder / "other.json").read_bytes()
    assert main([*CALL[:2], "--json", "third.json", "--agree", "1"]) == 0
    shares = [
        result(folder, name)["statements"][0]["groups"] for name in ("out.json", "third.json")
    ]
    assert shares[0][0]["agree"] == shares[1][0]["disagree"]


def test_of_equally_late_votes_the_smallest_holds_by_either_sign(folder):
    rows: list[list[Any]] = [
        [5, "", 1, 1, 1],
        [5, "", 1, 1, -1],
        [4, "", 1, 1, 0],
        [5, "", 1, 2, 0],
    ]
    put(folder, "votes.csv", [HEADER, *rows])
    assert main([*CALL]) == 0
    put(folder, "votes.csv", [HEADER, *([*row[:4], -row[4]] for row in rows)])
    assert main([*CALL[:2], "--json", "other.json", "--agree", "-1"]) == 0
    first, other = result(folder), result(folder, "other.json")
    assert first == other
    assert first["participants"][0]["x"] < first["participants"][1]["x"]


def test_ids_are_texts_as_they_were_written(folder):
    rows = [[1, "", "007", "น\u0e4d้า", 1], [2, "", "7", " x ", -1], [3, "", "007", "น้ำ", -1]]
    put(folder, "votes.csv", [HEADER, *rows])
    assert main([*CALL]) == 0
    found = result(folder)
    assert [one["id"] for one in found["statements"]] == ["007", "7"]
    assert {one["id"] for one in found["participants"]} == {" x ", min("น\u0e4d้า", "น้ำ")}
    assert found["statements"][0]["text"] is None


def test_votes_with_mark_and_other_line_ends_and_quotes(folder):
    text = '\ufefftimestamp,comment-id,voter-id,vote\r\n1,1,1,1\r\n2,2,"1",-1\r\n\r\n3,1,2,0\r\n'
    (folder / "votes.csv").write_text(text, "utf-8", newline="")
    assert main([*CALL]) == 0
    assert [(one["id"], one["votes"]) for one in result(folder)["participants"]] == [
        ("1", 2),
        ("2", 1),
    ]


def test_a_file_without_votes_is_a_map_without_people(folder):
    put(folder, "votes.csv", [HEADER])
    put(folder, "comments.csv", [["comment-id", "moderated", "comment-body"], [1, 0, "ก"]])
    assert main([*CALL, "--comments", "comments.csv"]) == 0
    found = result(folder)
    assert found["participants"] == [] and len(found["statements"]) == 1
    assert found["pca"]["components"] == [[0], [0]]


def test_statements_about_people_are_asked_soon(folder):
    put(folder, "votes.csv", [HEADER, [1, "", 1, 1, 1], [1, "", 2, 1, 1]])
    comments: list[list[Any]] = [
        ["comment-id", "moderated", "comment-body", "is-meta"],
        [1, 0, "", "true"],
    ]
    put(folder, "comments.csv", [*comments, [2, "", "x", ""]])
    assert main([*CALL, "--comments", "comments.csv"]) == 0
    assert result(folder)["statements"][0]["priority"] == 49


def test_the_history_keeps_names_from_map_to_map(folder):
    put_talk(folder)
    assert main([*CALL, "--history", "history.json"]) == 0
    first = result(folder)
    history = result(folder, "history.json")
    assert history["smoother"] == {"best": 2, "wins": 1, "kept": 2}
    assert history["groups"] == {one["id"]: one["group"] for one in first["participants"]}
    swapped = {person: str(1 - int(group)) for person, group in history["groups"].items()}
    (folder / "history.json").write_text(json.dumps({**history, "groups": swapped}), "utf-8")
    assert main([*CALL, "--history", "history.json"]) == 0
    assert {one["id"]: one["group"] for one in result(folder)["participants"]} == swapped
    assert result(folder, "history.json")["smoother"]["wins"] == 2
    assert {one["id"]: one["size"] for one in result(folder)["groups"]} == {"0": 20, "1": 30}


def test_another_seed_redraws_other_people(folder):
    put_talk(folder)
    found = []
    for seed in ("0", "0", "7"):
        assert main([*CALL, "--seed", seed]) == 0
        found.append(result(folder))
    assert found[0] == found[1]
    assert found[0]["participants"] == found[2]["participants"]


def test_an_id_may_be_of_very_many_digits(folder):
    rows = [[1, "", "1", "9" * 5000, 1], [1, "", "1", "7", -1]]
    put(folder, "votes.csv", [HEADER, *rows])
    assert main([*CALL]) == 0
    assert [one["id"] for one in result(folder)["participants"]] == ["7", "9" * 5000]
