"""Whatever is changed in a published folder is found, by Python and JavaScript alike."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from phakhi.methods.draw.sentences import SENTENCES
from phakhi.methods.faults import Fault
from phakhi.methods.sentences import in_words
from tests.methods.draw import halls
from tests.methods.draw.programs import both, phakhi, script
from tests.methods.draw.tampering import edit, recommit, rewrite

FILES = (
    "pool.canonical", "quotas.canonical", "panels.canonical", "households.canonical",
    "selection.json", "verify.mjs", "files.mjs", "bls.mjs", "words.mjs",
)  # fmt: skip


def test_all_holds(thrown, capsys):
    said = both(capsys, thrown, "--lang", "en")
    assert said.code == 0 and not said.errors
    assert said.out == [
        "commitment 1 “สมัชชา”: 12 people, 1000 panels of 4, quotas kept",
        "no panel has two of one household",
        "everybody is on 157 to 460 of the 1000 panels",
        said.out[3],
        "dice 042: somebody must have seen the throw",
        "the number is 42: panel 42",
    ]
    assert said.out[3].endswith(sha256((thrown / "commitment.json").read_bytes()).hexdigest())
    assert both(capsys, thrown).code == 0


@pytest.mark.parametrize("name", FILES)
def test_a_changed_byte_is_found_in_every_file(thrown, capsys, name):
    content = bytearray((thrown / name).read_bytes())
    content[len(content) // 2] ^= 1
    (thrown / name).write_bytes(content)
    said = both(capsys, thrown, "--lang", "en")
    wanted = f"{thrown / name}: is not what was committed to: it was changed; do not trust"
    assert said.code == 3 and said.errors[0].startswith(wanted)


@pytest.mark.parametrize("name", [*FILES, "commitment.json", "draw.json"])
def test_a_missing_file_is_found(thrown, capsys, name):
    (thrown / name).unlink()
    said = both(capsys, thrown, "--lang", "en")
    assert said.code == 2 and said.errors[0].startswith(f"{thrown / name}: is missing")


def test_an_empty_folder_and_none(tmp_path, capsys):
    assert both(capsys, tmp_path).code == both(capsys, tmp_path / "none").code == 2


def test_before_the_draw_the_commitment_alone_is_checked(thrown, capsys):
    (thrown / "draw.json").unlink()
    said = both(capsys, thrown, "--committed", "--lang", "en")
    assert said.code == 0 and said.out[-1] == "not drawn yet"
    edit(thrown / "pool.canonical", "หญิง", "ชาย")
    assert both(capsys, thrown, "--committed").code == 3


def _longer(folder: Path) -> None:
    text = (folder / "panels.canonical").read_text("utf-8")
    more = text.splitlines()[0].replace("0", "1000", 1)
    (folder / "panels.canonical").write_text(f"{text}{more}\n", "utf-8")


def _one_home(folder: Path) -> None:
    first = (folder / "panels.canonical").read_text("utf-8").splitlines()[0]
    two = first.split("\t")[1].split("|")[:2]
    (folder / "households.canonical").write_text("|".join(two) + "\n", "utf-8")


def _shorter(folder: Path) -> None:
    path = folder / "panels.canonical"
    first, *others = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([first.rpartition("|")[0] + "\n", *others]), "utf-8")


def _one_less(folder: Path) -> None:
    path = folder / "pool.canonical"
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[1:]), "utf-8")


def _swap(folder: Path) -> None:
    path = folder / "panels.canonical"
    one, two, *others = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([two, one, *others]), "utf-8")


ILLEGAL: dict[str, tuple[Callable[[Path], object], str]] = {
    "an extra panel": (_longer, "panels.canonical: has 1001 panels, not 1000"),
    "a panel out of the quotas": (
        lambda f: edit(f / "quotas.canonical", "หญิง\t2\t2", "หญิง\t3\t4"),
        "panels.canonical:1:: this panel has 2 of เพศ=หญิง, not 3 to 4",
    ),
    "a panel of two from one household": (_one_home, "this panel has two of one household"),
    "a household of strangers": (
        lambda f: (f / "households.canonical").write_text(f"{'0' * 64}|{'1' * 64}\n"),
        "households.canonical:1:: names somebody who is not in the pool",
    ),
    "a panel that lacks somebody": (
        _shorter,
        "panels.canonical:1:: this panel has 3 people, not 4",
    ),
    "somebody who is not in the pool": (_one_less, "names somebody who is not in the pool"),
    "somebody with a value no quota knows": (
        lambda f: edit(f / "pool.canonical", "เพศ=หญิง", "เพศ=อื่น"),
        "this person's values are not those of the quotas",
    ),
    "somebody with two values of one feature": (
        lambda f: edit(f / "pool.canonical", "เพศ=หญิง|", "เพศ=หญิง|เพศ=ชาย|"),
        "this person's values are not those of the quotas",
    ),
    "panels in another order": (_swap, "panels.canonical:1:: is not of the expected form"),
}


@pytest.mark.parametrize("name", ILLEGAL)
def test_a_commitment_to_panels_that_are_not_legal_is_found(thrown, capsys, name):
    change, wanted = ILLEGAL[name]
    change(thrown)
    recommit(thrown)
    said = both(capsys, thrown, "--lang", "en")
    assert said.code in {2, 3} and any(wanted in line for line in said.errors), said.errors


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"number": 43}, "draw.json: is not what follows: the number is 42"),
        ({"randomness": "303433"}, "draw.json: is not what follows"),
        ({"members": []}, "draw.json: is not what follows"),
        ({"value": "42"}, "draw.json: is not what follows"),
        ({"dice": "043"}, "draw.json: is not what follows: the number is 43"),
        ({"dice": "0042"}, "draw.json: has not as many dice"),
        ({"dice": None}, "draw.json: has not as many dice"),
        ({"commitment_sha256": "0" * 64}, "draw.json: is the draw of another commitment"),
        ({"extra": 1}, "draw.json: is not of the expected form"),
    ],
)
def test_a_draw_that_does_not_follow_is_found(thrown, capsys, change, wanted):
    rewrite(thrown, "draw.json", lambda draw: draw.update(change))
    said = both(capsys, thrown, "--lang", "en")
    assert said.code in {2, 3} and wanted in said.errors[0], said.errors


def _beacon(**change: Any) -> Callable[[Any], None]:
    return lambda draw: draw["beacon"].update(change)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (_beacon(signature=halls.ROUNDS[123][0]), "the signature is not drand's for round 1000"),
        (_beacon(signature="8" + "0" * 95), "the signature is not drand's for round 1000"),
        (_beacon(round=123, signature=halls.ROUNDS[123][0]), "is not of the round of drand"),
        (lambda draw: draw.update(beacon=None, dice="042"), "is not of the round of drand"),
        (lambda draw: draw.update(number=42), "the number is 362"),
        (lambda draw: draw.update(passed_over=1), "the number is 362"),
    ],
)
def test_another_randomness_is_found(beamed, capsys, change, wanted):
    rewrite(beamed, "draw.json", change)
    said = both(capsys, beamed, "--lang", "en")
    assert said.code == 3 and wanted in said.errors[0], said.errors


@pytest.mark.parametrize("change", [{"purpose": "letters"}, {"panels": 999}])
def test_a_commitment_changed_after_the_draw_is_found(beamed, capsys, change):
    rewrite(beamed, "commitment.json", lambda found: found.update(change))
    said = both(capsys, beamed, "--lang", "en")
    assert said.code == 3
    assert any("draw.json: is the draw of another commitment" in line for line in said.errors)


def test_a_swapped_purpose_gives_another_number_even_with_all_hashes_made_to_fit(beamed, capsys):
    recommit(beamed, purpose="letters")
    said = both(capsys, beamed, "--lang", "en")
    assert said.code == 3 and "draw.json: is not what follows" in said.errors[0]


def test_without_households_that_rule_is_said_not_to_be_checked(hall, capsys):
    phakhi(capsys, "commit", hall, "--dice")
    said = both(capsys, hall, "--committed", "--lang", "en")
    assert "households are not published, so not checked" in said.out


def test_unknown_words_are_refused(thrown, capsys):
    assert phakhi(capsys, "verify", thrown, "--nonsense").code == 2
    assert script(thrown / "verify.mjs", thrown, "--nonsense").code == 2


def test_everything_that_can_be_said_can_be_said_in_both_languages():
    given = dict.fromkeys(
        ("value", "option", "panels", "digits", "round", "sequence", "found", "wanted", "low",
         "high", "trait", "first", "line"), "?",
    )  # fmt: skip
    for code in SENTENCES:
        said = {in_words(Fault(code, "f", given=given), SENTENCES, lang) for lang in ("th", "en")}
        assert len(said) == 2
