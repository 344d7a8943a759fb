"""A hall with a thousand panels to draw from, committed and drawn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from phakhi.methods.draw.cli_commit import main as commit
from phakhi.methods.draw.cli_draw import main as draw
from tests.methods.draw import halls


@pytest.fixture(scope="session")
def _halls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: `dice` is drawn with dice alone, `beacon` with a round of drand."""
    base = tmp_path_factory.mktemp("halls")
    for name, source, given in (
        ("dice", "--dice", ("--dice", "042")),
        ("beacon", "--beacon=1000", ("--beacon", halls.BEACON)),
    ):
        folder = halls.selected(base / name)
        salts = f"--salts={halls.salts(folder)}"
        assert commit([str(folder), source, "--purpose=สมัชชา", "--publish-households", salts]) == 0
        assert draw([str(folder), *given]) == 0
    return base


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return halls.selected(tmp_path / "hall")


@pytest.fixture
def thrown(_halls: Path, tmp_path: Path) -> Path:
    """What is published of a draw by dice; a copy to do with as one likes."""
    return Path(shutil.copytree(_halls / "dice" / "published", tmp_path / "thrown"))


@pytest.fixture
def beamed(_halls: Path, tmp_path: Path) -> Path:
    """What is published of a draw by drand."""
    return Path(shutil.copytree(_halls / "beacon" / "published", tmp_path / "beamed"))
