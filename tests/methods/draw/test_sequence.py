"""Nobody draws a second time in silence."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

from tests.methods.draw import halls
from tests.methods.draw.programs import both, phakhi
from tests.methods.draw.tampering import recommit, rewrite


def again(hall: Path, folder: Path, capsys, *more: object) -> Path:
    """A second draw of the same people, for a reason."""
    halls.selected(folder)
    words = ("--after", hall, "--reason", "เหตุผล", "--salts", halls.salts(folder))
    assert phakhi(capsys, "commit", folder, "--dice", *words, *more).code == 0
    assert phakhi(capsys, "draw", folder, "--dice", "001").code == 0
    return folder / "published"


def test_a_second_draw_shows_its_reason(thrown, tmp_path, capsys):
    second = again(thrown, tmp_path / "second", capsys)
    said = both(capsys, second, "--lang", "en")
    assert said.code == 0 and "why there is another draw: เหตุผล" in said.out


def test_a_second_commitment_of_the_same_sequence_is_found(thrown, tmp_path, capsys):
    second = again(thrown, tmp_path / "second", capsys)
    shutil.copy(second / "commitment.json", second / "commitment (1).json")
    said = both(capsys, second, "--lang", "en")
    assert said.code == 3
    assert f"{second / 'commitment (1).json'}: another commitment beside" in said.errors[0]


def test_an_earlier_commitment_can_neither_be_changed_nor_left_out(thrown, tmp_path, capsys):
    third = again(again(thrown, tmp_path / "b", capsys), tmp_path / "c", capsys)
    assert both(capsys, third).code == 0
    rewrite(third, "commitment-1.json", lambda found: found.update(purpose="other"))
    said = both(capsys, third, "--lang", "en")
    assert said.code == 3 and "commitment 1 is not the one that the next names" in said.errors[0]
    (third / "commitment-1.json").unlink()
    assert both(capsys, third).code == 2


def test_who_kept_the_commitment_finds_one_put_in_its_place(thrown, tmp_path, capsys):
    kept = tmp_path / "kept.json"
    shutil.copy(thrown / "commitment.json", kept)
    assert both(capsys, thrown, "--seen", kept).code == 0
    recommit(thrown, selection_sha256=sha256((thrown / "selection.json").read_bytes()).hexdigest())
    assert both(capsys, thrown, "--seen", kept).code == 0
    recommit(thrown, purpose="other")
    assert both(capsys, thrown).code == 0  # nothing in the folder itself betrays it: dice
    said = both(capsys, thrown, "--seen", kept, "--lang", "en")
    assert said.code == 3 and "the commitment 1 you kept is another" in said.errors[0]


def test_a_kept_commitment_is_known_in_a_later_draw_and_not_the_other_way(thrown, tmp_path, capsys):
    second = again(thrown, tmp_path / "second", capsys)
    assert both(capsys, second, "--seen", thrown / "commitment.json").code == 0
    said = both(capsys, thrown, "--seen", second / "commitment.json", "--lang", "en")
    assert said.code == 3 and "the commitment you kept is number 2, later" in said.errors[0]
    assert both(capsys, thrown, "--seen", tmp_path / "none.json").code == 2
