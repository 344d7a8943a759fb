"""Commit: everything is fixed before the number exists, and nobody's name leaves the house."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from phakhi.methods.draw import publishing
from phakhi.methods.draw.canonical import Frozen, Person
from phakhi.methods.draw.freezing import recognisable
from tests.methods.draw import halls
from tests.methods.draw.programs import phakhi

PRIVATE = ("salts.csv", "pool.csv", "panels.csv", "certificate.json", "selected.csv")


def read(folder: Path, name: str = "commitment.json"):
    return json.loads((folder / name).read_text("utf-8"))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_written_is_what_the_contract_says(hall, capsys):
    assert phakhi(capsys, "commit", hall, "--beacon", 1000, "--purpose", "สมัชชา").code == 0
    salts = {row["id"]: bytes.fromhex(row["salt_hex"]) for row in rows(hall / "salts.csv")}
    assert {len(salt) for salt in salts.values()} == {16} and len(set(salts.values())) == 12
    lines = {id_: sha256(salt + id_.encode()).hexdigest() for id_, salt in salts.items()}
    pool = sorted(
        f"{lines[row['id']]}\tเพศ={row['เพศ']}|อายุ, ปี={row['อายุ, ปี']}\n"
        for row in rows(hall / "pool.csv")
    )
    assert (hall / "pool.canonical").read_bytes() == "".join(pool).encode()
    panels = [
        f"{row['panel']}\t{'|'.join(sorted(lines[id_] for id_ in row['members'].split(';')))}\n"
        for row in rows(hall / "panels.csv")
    ]
    assert (hall / "panels.canonical").read_bytes() == "".join(panels).encode()
    found = read(hall)
    for name in ("pool", "quotas", "panels"):
        content = (hall / f"{name}.canonical").read_bytes()
        assert found[f"{name}_sha256"] == sha256(content).hexdigest()
    chain = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
    assert found["beacon"] == {"chain_hash": chain, "round": 1000}
    assert (found["panels"], found["purpose"], found["sequence"]) == (1000, "สมัชชา", 1)
    assert found["dice"] is None


def test_nothing_that_is_published_names_anybody(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice", "--publish-households")
    phakhi(capsys, "draw", hall, "--dice", "123")
    published = {path.name: path.read_text("utf-8") for path in (hall / "published").iterdir()}
    assert not published.keys() & set(PRIVATE)
    for text in published.values():
        assert not any(person[0] in text for person in halls.PEOPLE)
        assert "/secret" not in text
    salts = (row["salt_hex"] for row in rows(hall / "salts.csv"))
    assert not any(salt in text for salt in salts for text in published.values())
    assert (hall / "salts.csv").stat().st_mode & 0o077 == 0


def test_everything_published_is_a_copy(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    for path in (hall / "published").iterdir():
        assert path.read_bytes() == (hall / path.name).read_bytes()


def test_new_salts_every_time_and_the_same_bytes_for_the_same_salts(tmp_path, capsys):
    one, two, three = (halls.selected(tmp_path / name) for name in "abc")
    for folder in (one, two):
        phakhi(capsys, "commit", folder, "--dice")
    assert (one / "pool.canonical").read_bytes() != (two / "pool.canonical").read_bytes()
    assert phakhi(capsys, "commit", three, "--dice", "--salts", one / "salts.csv").code == 0
    for name in ("pool.canonical", "panels.canonical", "commitment.json", "salts.csv"):
        assert (one / name).read_bytes() == (three / name).read_bytes()


def test_the_order_of_the_pool_does_not_matter(tmp_path, capsys):
    one, two = (halls.selected(tmp_path / name) for name in "ab")
    header, *people = (two / "pool.csv").read_text("utf-8").splitlines(keepends=True)
    (two / "pool.csv").write_text("".join([header, *reversed(people)]), "utf-8")
    for folder in (one, two):
        phakhi(capsys, "commit", folder, "--dice", "--salts", halls.salts(folder))
    assert (one / "commitment.json").read_bytes() == (two / "commitment.json").read_bytes()


def test_the_round_of_a_moment_in_thailand(hall, capsys):
    said = phakhi(capsys, "commit", hall, "--at", "2027-01-31T10:00", "--lang", "en")
    number = read(hall)["beacon"]["round"]
    assert number == (1_801_364_400 - 1_692_803_367) // 3 + 1
    assert any(
        f"drand round {number} comes at 2027-01-31 10:00:00+07:00" in line for line in said.out
    )


def test_who_is_alone_with_their_values_is_counted(hall, capsys):
    said = phakhi(capsys, "commit", hall, "--dice", "--lang", "en")
    assert not any("share their values" in line for line in said.out)
    people = [Person(str(number), ("a=1",) if number else ("a=2",)) for number in range(3)]
    assert recognisable(Frozen(tuple(people), (), (), None)) == 1


def test_households_are_published_only_when_asked(tmp_path, capsys):
    quiet, open_ = (halls.selected(tmp_path / name) for name in "ab")
    phakhi(capsys, "commit", quiet, "--dice")
    phakhi(capsys, "commit", open_, "--dice", "--publish-households")
    assert read(quiet)["households_sha256"] is None
    assert not (quiet / "households.canonical").exists()
    houses = (open_ / "households.canonical").read_text("utf-8").splitlines()
    assert sorted(line.count("|") for line in houses) == [1, 2]


def test_another_draw_names_the_one_before_it_and_its_reason(tmp_path, capsys):
    folders = [halls.selected(tmp_path / name) for name in "abc"]
    phakhi(capsys, "commit", folders[0], "--dice")
    for before, folder in pairwise(folders):
        reason = ("--after", before, "--reason", "สามคนสละสิทธิ์")
        assert phakhi(capsys, "commit", folder, "--dice", *reason).code == 0
    first, second, third = ((folder / "commitment.json").read_bytes() for folder in folders)
    public = folders[2] / "published"
    assert (public / "commitment-1.json").read_bytes() == first
    assert (public / "commitment-2.json").read_bytes() == second
    assert (public / "commitment.json").read_bytes() == third
    found = read(folders[2])
    assert (found["sequence"], found["reason"]) == (3, "สามคนสละสิทธิ์")
    assert found["previous_sha256"] == sha256(second).hexdigest()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], "it is not clear where the number will come from"),
        (["--beacon", "5", "--at", "2027-01-31"], "it is not clear where the number"),
        (["--beacon", "0"], "--beacon cannot be “0”"),
        (["--beacon", "x"], "--beacon cannot be “x”"),
        (["--beacon", "99999999999"], "--beacon cannot be"),
        (["--at", "เช้า"], "“เช้า” is not a time"),
        (["--dice", "--reason", "r"], "--after and --reason go together"),
        (["--dice", "--purpose", "a\nb"], "--purpose cannot be"),
        (["--dice", "--purpose", " \u200b"], "--purpose cannot be"),
        (["--dice", "--after", "nowhere", "--reason", "r"], "commitment.json: is missing"),
        (["--dice", "--salts", "nowhere.csv"], "nowhere.csv: cannot be opened"),
    ],
)
def test_what_is_asked_wrongly_is_refused(hall, capsys, words, wanted):
    said = phakhi(capsys, "commit", hall, "--lang", "en", *words)
    assert said.code == 2 and wanted in said.errors[0]
    assert not (hall / "commitment.json").exists() and not (hall / "salts.csv").exists()


def test_dice_alone_need_a_power_of_ten(tmp_path, capsys):
    hall = halls.selected(tmp_path / "hall", 999)
    said = phakhi(capsys, "commit", hall, "--dice", "--lang", "en")
    assert said.code == 2 and "there are 999 panels; dice alone need" in said.errors[0]
    assert phakhi(capsys, "commit", hall, "--dice", "--beacon", "1000").code == 0
    assert read(hall)["dice"] == 3


def test_a_folder_is_committed_once(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    before = (hall / "commitment.json").read_bytes()
    said = phakhi(capsys, "commit", hall, "--dice", "--lang", "en")
    assert said.code == 2 and "is committed already" in said.errors[0]
    assert (hall / "commitment.json").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "old", "new", "wanted"),
    [
        ("certificate.json", "{", "[", "certificate.json: is not the certificate"),
        ("certificate.json", '"seats": 4', '"seats": 5', "panels.canonical:1:: this panel has 4"),
        ("quotas.csv", "หญิง,2", "หญิง,3", "has 2 of เพศ=หญิง, not 3 to 2"),
        ("quotas.csv", "หญิง,2", "หญิง,x", "quotas.csv:2:min: “x” is not a number"),
        ("quotas.csv", "value", "values", "quotas.csv:1:value: there is no such column"),
        ("quotas.csv", ",ชาย", ",ช|าย", "quotas.csv:3:value: “ช|าย” holds |"),
        ("quotas.csv", ",ชาย", ",หญิง", "quotas.csv:3:value: “เพศ=หญิง” reads the same as row 2"),
        ("pool.csv", "P-01,ชาย", "P-01,อื่น", "this person's values are not those of the quotas"),
        ("pool.csv", "P-01", "P-02", "pool.csv:3:id: “P-02” stands in row 2 already"),
        ("panels.csv", "P-01", "P-99", "panels.csv:2:members: names somebody who is not"),
        ("panels.csv", "members", "people", "panels.csv:1:members: there is no such column"),
        ("given-salts.csv", "0" * 31 + "5", "5", "given-salts.csv:7:salt_hex: is not 32"),
        ("given-salts.csv", "0" * 31 + "5", "0" * 31 + "4", "given-salts.csv:7:salt_hex: is not"),
        ("given-salts.csv", "P-06", "P-66", "given-salts.csv: has no salt for “P-06”"),
    ],
)
def test_a_selection_that_does_not_fit_is_refused(hall, capsys, name, old, new, wanted):
    salts = halls.salts(hall)
    path = hall / name
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    said = phakhi(capsys, "commit", hall, "--dice", "--lang", "en", "--salts", salts)
    assert said.code == 2 and any(wanted in line for line in said.errors), said.errors
    assert not (hall / "commitment.json").exists()


@pytest.mark.parametrize("name", ["certificate.json", "quotas.csv", "pool.csv", "panels.csv"])
def test_a_selection_that_is_not_whole_is_refused(hall, capsys, name):
    (hall / name).unlink()
    said = phakhi(capsys, "commit", hall, "--dice", "--lang", "en")
    assert said.code == 2 and any(f"{name}: " in line for line in said.errors)


def test_a_commitment_that_broke_off_can_be_made_anew(hall, capsys, monkeypatch):
    def full(path: str, text: str) -> None:
        if path.endswith("commitment.json"):
            raise OSError(28, "full")
        Path(path).write_text(text, "utf-8")

    with monkeypatch.context() as patched:
        patched.setattr(publishing, "write_text", full)
        assert phakhi(capsys, "commit", hall, "--dice").code == 1
    assert phakhi(capsys, "verify", hall, "--committed").code == 2
    assert phakhi(capsys, "commit", hall, "--dice").code == 0
    assert phakhi(capsys, "verify", hall, "--committed").code == 0


def test_a_feature_spelled_in_two_ways_is_one(hall, capsys):
    text = (hall / "quotas.csv").read_text("utf-8").replace("เพศ,ชาย", "เพศ\u200b,ชาย")
    (hall / "quotas.csv").write_text(text, "utf-8")
    assert phakhi(capsys, "commit", hall, "--dice").code == 0
    features = {line.split("\t")[0] for line in (hall / "quotas.canonical").open(encoding="utf-8")}
    assert features == {"เพศ", "อายุ, ปี"}


def test_a_feature_called_household_is_no_address(hall, capsys):
    text = (hall / "pool.csv").read_text("utf-8").replace("household", "household_")
    (hall / "pool.csv").write_text(text.replace("เพศ", "household"), "utf-8")
    text = (hall / "quotas.csv").read_text("utf-8").replace("เพศ", "household")
    (hall / "quotas.csv").write_text(text, "utf-8")
    assert phakhi(capsys, "commit", hall, "--dice", "--publish-households").code == 0
    assert len((hall / "households.canonical").read_text("utf-8").splitlines()) == 2
