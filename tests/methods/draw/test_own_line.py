"""Everybody finds themselves in what is published, and nobody else does."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from tests.methods.draw import halls
from tests.methods.draw.programs import both, phakhi


def test_everybody_finds_their_own_line(thrown, capsys):
    members = json.loads((thrown / "draw.json").read_bytes())["members"]
    drawn = set()
    for number, (id_, sex, *_) in enumerate(halls.PEOPLE):
        salt = f"{number:032x}"
        said = phakhi(capsys, "verify", thrown, "--id", id_, "--salt", salt, "--lang", "en")
        line = sha256(bytes.fromhex(salt) + id_.encode()).hexdigest()
        count = sum(id_ in panel for panel in halls.panels(1000))
        assert said.code == 0 and f"your line {line} เพศ={sex}|" in said.out[-2]
        assert said.out[-2].endswith(f": on {count} of 1000 panels")
        drawn |= {id_} if said.out[-1] == "you were drawn" else set()
        assert (said.out[-1] == "you were drawn") == (line in members)
    assert drawn == set(list(halls.panels(43))[42])
    for number in (0, 7):
        slip = ("--id", halls.PEOPLE[number][0], "--salt", f"{number:032X}")
        assert both(capsys, thrown, *slip).code == 0


@pytest.mark.parametrize(
    ("words", "code", "wanted"),
    [
        (["--id", "P-01", "--salt", "1" * 32], 3, "there is no line"),
        (["--id", "P-01", "--salt", "x" * 32], 2, "needs the id and the 32 characters"),
        (["--id", "P-01"], 2, "needs the id and the 32 characters"),
        (["--salt", "1" * 32], 2, "needs the id and the 32 characters"),
    ],
)
def test_who_is_not_found_is_told_so(thrown, capsys, words, code, wanted):
    said = both(capsys, thrown, "--lang", "en", *words)
    assert said.code == code and wanted in said.errors[0]
