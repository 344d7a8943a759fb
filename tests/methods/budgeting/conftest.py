from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """One folder for all examples of a property."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
