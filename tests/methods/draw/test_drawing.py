"""Draw: the number that was committed to, once; both verifiers follow it."""

from __future__ import annotations

import csv
import json
import shutil
from hashlib import sha256

import pytest

from phakhi.methods.draw.number import derive
from tests.methods.draw import halls
from tests.methods.draw.programs import both, phakhi, script


def draw_of(folder):
    return json.loads((folder / "draw.json").read_text("utf-8"))


def test_a_round_of_drand_gives_the_number_of_the_contract(hall, capsys):
    phakhi(capsys, "commit", hall, "--beacon", 5928395, "--purpose", "สมัชชา")
    signature = halls.ROUNDS[5928395][0]
    assert phakhi(capsys, "draw", hall, "--beacon", f"5928395:{signature}").code == 0
    hashes = json.loads((hall / "commitment.json").read_text("utf-8"))
    pool, panels = (bytes.fromhex(hashes[f"{name}_sha256"]) for name in ("pool", "panels"))
    randomness = sha256(bytes.fromhex(signature)).digest()
    wanted = derive(randomness, pool, panels, "สมัชชา", 1000)
    found = draw_of(hall)
    assert found["randomness"] == randomness.hex()
    assert (found["number"], found["value"]) == (wanted.number, str(wanted.value))
    panel = (hall / "panels.canonical").read_text("utf-8").splitlines()[found["number"]]
    assert panel == f"{found['number']}\t{'|'.join(found['members'])}"
    assert both(capsys, hall, "--lang", "en").code == 0


def test_dice_alone_are_the_number(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    assert phakhi(capsys, "draw", hall, "--dice", "042").code == 0
    found = draw_of(hall)
    assert (found["number"], found["value"]) == (42, None)
    assert bytes.fromhex(found["randomness"]) == b"042"


def test_with_both_the_beacon_and_the_dice_are_mixed(hall, capsys):
    phakhi(capsys, "commit", hall, "--beacon", 1000, "--dice", "--salts", halls.salts(hall))
    shutil.copytree(hall, other := hall.with_name("other"))
    for folder, dice in ((hall, "042"), (other, "043")):
        assert phakhi(capsys, "draw", folder, "--beacon", halls.BEACON, "--dice", dice).code == 0
        assert both(capsys, folder).code == 0
    wanted = halls.ROUNDS[1000][1] + b"042".hex()
    assert draw_of(hall)["randomness"] == wanted
    assert draw_of(hall)["value"] != draw_of(other)["value"]


def test_the_names_of_the_drawn_stay_in_the_house(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    phakhi(capsys, "draw", hall, "--dice", "007")
    with (hall / "selected.csv").open(encoding="utf-8", newline="") as file:
        ids = {row["id"] for row in csv.DictReader(file)}
    assert ids == set(list(halls.panels(8))[7])
    assert not (hall / "published" / "selected.csv").exists()


def test_what_is_published_is_enough_to_draw(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    public = hall / "published"
    assert phakhi(capsys, "draw", public, "--dice", "007").code == 0
    assert not (public / "selected.csv").exists()
    phakhi(capsys, "draw", hall, "--dice", "007")
    assert (public / "draw.json").read_bytes() == (hall / "draw.json").read_bytes()


def test_drawing_again_changes_nothing(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    phakhi(capsys, "draw", hall, "--dice", "007")
    before = (hall / "draw.json").read_bytes()
    assert phakhi(capsys, "draw", hall, "--dice", "007").code == 0
    said = phakhi(capsys, "draw", hall, "--dice", "008", "--lang", "en")
    assert said.code == 2 and "was drawn already" in said.errors[0]
    assert (hall / "draw.json").read_bytes() == before


ROUND = "--beacon=1000"
EARLIER = halls.ROUNDS[123][0]


@pytest.mark.parametrize(
    ("committed", "words", "wanted"),
    [
        (ROUND, [], "--beacon: was committed to and is not given"),
        (ROUND, ["--dice", "042"], "--dice: was not committed to"),
        (ROUND, ["--beacon", f"1000:{'0' * 95}"], "--beacon: is not ROUND:SIGNATURE"),
        (ROUND, ["--beacon", f"123:{EARLIER}"], "round 123 is not round 1000"),
        (ROUND, ["--beacon", f"1000:{EARLIER}"], "is not drand's for round 1000"),
        ("--dice", ["--dice", "42"], "“42” is not 3 digits"),
        ("--dice", ["--dice", "๐๔๒"], "“๐๔๒” is not 3 digits"),
        ("--dice", ["--beacon", halls.BEACON, "--dice", "042"], "--beacon: was not committed to"),
    ],
)
def test_only_what_was_committed_to_draws(hall, capsys, committed, words, wanted):
    phakhi(capsys, "commit", hall, committed)
    said = phakhi(capsys, "draw", hall, "--lang", "en", *words)
    assert said.code == 2 and any(wanted in line for line in said.errors)
    assert not (hall / "draw.json").exists()


def test_a_folder_that_was_changed_is_not_drawn_from(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    path = hall / "panels.canonical"
    path.write_bytes(path.read_bytes().replace(b"0\t", b"1\t", 1))
    said = phakhi(capsys, "draw", hall, "--dice", "042", "--lang", "en")
    assert said.code == 3 and "panels.canonical: is not what was committed to" in said.errors[0]
    assert not (hall / "draw.json").exists()


def test_a_signature_may_be_written_in_capitals(hall, capsys):
    phakhi(capsys, "commit", hall, "--beacon", 1000)
    said = phakhi(capsys, "draw", hall, "--beacon", halls.BEACON.upper())
    assert said.code == 0
    assert draw_of(hall)["beacon"]["signature"] == halls.ROUNDS[1000][0]


def test_the_published_folder_verifies_itself(beamed):
    said = script(beamed / "verify.mjs", beamed, "--lang", "en")
    assert said.code == 0 and not said.errors
    assert said.out[-1] == "the number is 362: panel 362"
