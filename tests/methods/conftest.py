"""Pure functions and commands: neither files of the house nor its database."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _files_of_tests() -> None:
    """Stands in for the house's fixture: nothing here writes to its storage."""
