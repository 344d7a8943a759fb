"""No byte of what was promised or drawn can be turned over unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from phakhi.methods.draw.verifying import verify
from tests.methods.draw import halls
from tests.methods.draw.programs import both, phakhi

NAMES = ("commitment.json", "draw.json", "pool.canonical", "quotas.canonical", "panels.canonical")


@pytest.fixture
def small(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = halls.selected(tmp_path / "small", 10)
    salts = halls.salts(folder)
    phakhi(capsys, "commit", folder, "--beacon", 1000, "--dice", "--salts", salts)
    phakhi(capsys, "draw", folder, "--beacon", halls.BEACON, "--dice", "7")
    assert not verify(folder).faults
    return folder


def turned(path: Path, place: int, bit: int) -> bytes:
    """Writes the file with one bit turned over; returns it as it was."""
    before = path.read_bytes()
    content = bytearray(before)
    content[place] ^= 1 << bit
    path.write_bytes(content)
    return before


@pytest.mark.parametrize("name", NAMES)
def test_byte_after_byte_with_another_bit_each(small, name):
    path = small / name
    for place in range(0, path.stat().st_size, 13):
        before = turned(path, place, place % 8)
        assert verify(small).faults, f"byte {place}, bit {place % 8}"
        path.write_bytes(before)


@pytest.mark.parametrize("name", NAMES[:2])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_javascript_sees_it_in_the_same_words(small, capsys, name, part):
    path = small / name
    turned(path, int(path.stat().st_size * part), 0)
    assert both(capsys, small).code in {2, 3}
