"""A folder as `select` leaves it, and what to draw with: rounds of drand that really were."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from itertools import combinations, cycle, islice
from pathlib import Path

# Rounds of drand quicknet as others have published them: 123 in the tests of drand-verify (Rust),
# 1000 in those of several tlock libraries, 657413 in the README of python-drand-verify, each with
# its randomness; 5928395 in herumi's BLS sample, its randomness computed here. Nobody has to
# believe that they are genuine: they fit the pinned key, and that cannot be made up.
ROUNDS = {
    123: (
        "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482"
        "e26cd02df835d3546d23c4b13e0dfc92",
        "fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc",
    ),
    1000: (
        "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
        "e342b73a8dd2bacbe47e4b6b63ed5e39",
        "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
    ),
    657413: (
        "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
        "41076862b98fad56e91a6b85b89cd97b",
        "fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587",
    ),
    5928395: (
        "a5d07c0071b4e386b3ae09206522253c68fefe8490ad59ecc44a7dd0d0745be9"
        "1da5779e2247a82403fbc0cb9a34cb61",
        "51722dab0761a1ba5b39f653fa87bef41b442d91fc926a4d727a6be87373fc58",
    ),
}
BEACON = f"1000:{ROUNDS[1000][0]}"
SEATS = 4
QUOTAS = [
    ("เพศ", "หญิง", 2, 2),
    ("เพศ", "ชาย", 2, 2),
    ("อายุ, ปี", "18–39", 1, 3),
    ("อายุ, ปี", "≥40", 1, 3),
]
# id, sex, age, household; the first two live together, and so do three others.
PEOPLE = [
    (f"P-{number:02}", QUOTAS[number % 2][1], QUOTAS[2 + (number % 3 == 0)][1], str(home))
    for number, home in enumerate([0, 0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 8], start=1)
]


def panels(count: int) -> Iterator[tuple[str, ...]]:
    legal = (chosen for chosen in combinations(PEOPLE, SEATS) if _is_legal(chosen))
    return (tuple(person[0] for person in chosen) for chosen in islice(cycle(list(legal)), count))


def _is_legal(chosen: tuple[tuple[str, ...], ...]) -> bool:
    counts = [sum(value in person for person in chosen) for _, value, _, _ in QUOTAS]
    bounds = [low <= found <= high for found, (*_, low, high) in zip(counts, QUOTAS, strict=True)]
    return all(bounds) and len({person[-1] for person in chosen}) == SEATS


def selected(folder: Path, count: int = 1000) -> Path:
    """What commit finds, as `select` leaves it."""
    folder.mkdir()
    _write(folder / "pool.csv", ("id", "เพศ", "อายุ, ปี", "household"), PEOPLE)
    bounds = ((*quota, 0, SEATS) for quota in QUOTAS)
    _write(
        folder / "quotas.csv", ("feature", "value", "min", "max", "min_flex", "max_flex"), bounds
    )
    rows = ((number, ";".join(panel)) for number, panel in enumerate(panels(count)))
    _write(folder / "panels.csv", ("panel", "members"), rows)
    certificate = {
        "objective": "leximin",
        "seats": SEATS,
        "pool_size": len(PEOPLE),
        "unselectable": [],
        "near_certain": ["P-01"],
        "parameters": {"seed": "0", "pool": "/secret/pool.csv", "address_columns": ["address"]},
    }
    (folder / "certificate.json").write_text(json.dumps(certificate), "utf-8")
    return folder


def _write(path: Path, header: tuple[str, ...], rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def salts(folder: Path) -> Path:
    """Salts that are always the same, so that a test can be repeated."""
    path = folder / "given-salts.csv"
    rows = [(person[0], f"{number:032x}") for number, person in enumerate(PEOPLE)]
    _write(path, ("id", "salt_hex"), rows)
    return path
