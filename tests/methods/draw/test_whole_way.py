"""From a list of people to a checked draw, by the commands alone, as a shell calls them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.methods.commands import Ended, phakhi
from tests.methods.draw.halls import BEACON
from tests.methods.draw.programs import script

HOUSES = [0, 0, *range(1, 23)]


def office(folder: Path) -> None:
    """Twenty-four people, the first two under one roof."""
    rows = [
        (f"c{n:02}", "หญิง" if n % 2 else "ชาย", ("เหนือ", "กลาง", "ใต้")[n % 3], f"บ้าน {house}")
        for n, house in enumerate(HOUSES)
    ]
    with (folder / "pool.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "เพศ", "ภาค", "ที่อยู่"), *rows])
    quotas = (
        "feature,value,min,max\nเพศ,หญิง,3,3\nเพศ,ชาย,3,3\nภาค,เหนือ,1,3\nภาค,กลาง,1,3\nภาค,ใต้,1,3\n"
    )
    (folder / "quotas.csv").write_text(quotas, "utf-8")
    ids = "".join(f"{row[0]},{number:032x}\n" for number, row in enumerate(rows))
    (folder / "salts.csv").write_text(f"id,salt_hex\n{ids}", "utf-8")


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    office(folder)
    for hash_seed in ("1", "2"):
        out = f"draw-{hash_seed}"
        select = ("select", "--quotas", "quotas.csv", "--pool", "pool.csv", "--seats", "6")
        more = ("--panels", "100", "--address-columns", "ที่อยู่", "--out", out)
        assert run(folder, hash_seed, *select, *more).code == 0
        commit = ("commit", out, "--beacon", "1000", "--publish-households", "--salts", "salts.csv")
        assert run(folder, hash_seed, *commit).code == 0
        assert run(folder, hash_seed, "draw", out, "--beacon", BEACON).code == 0
    return folder


def run(folder: Path, hash_seed: str, *words: str) -> Ended:
    return phakhi(folder, "sortition", *words, "--lang", "en", hash_seed=hash_seed)


def test_python_and_javascript_check_what_is_published(gone):
    public = gone / "draw-1" / "published"
    said = run(gone, "3", "verify", str(public))
    assert said.code == 0 and "no panel has two of one household" in said.out
    checked = script(public / "verify.mjs", public, "--lang", "en")
    assert (checked.code, checked.out) == (0, said.out.splitlines())


def test_the_same_bytes_under_any_hash_seed(gone):
    one, two = (gone / f"draw-{seed}" / "published" for seed in "12")
    assert {path.name for path in one.iterdir()} == {path.name for path in two.iterdir()}
    for path in one.iterdir():
        assert path.read_bytes() == (two / path.name).read_bytes()


def test_the_drawn_are_a_panel_of_the_lottery(gone):
    number = json.loads((gone / "draw-1" / "draw.json").read_bytes())["number"]
    with (gone / "draw-1" / "panels.csv").open(encoding="utf-8", newline="") as file:
        panel = list(csv.DictReader(file))[number]["members"].split(";")
    with (gone / "draw-1" / "selected.csv").open(encoding="utf-8", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == panel


def test_a_committed_folder_is_not_selected_into_again(gone):
    before = (gone / "draw-1" / "panels.csv").read_bytes()
    select = ("select", "--quotas", "quotas.csv", "--pool", "pool.csv", "--seats", "6")
    assert run(gone, "1", *select, "--panels", "100", "--out", "draw-1").code == 2
    assert (gone / "draw-1" / "panels.csv").read_bytes() == before
