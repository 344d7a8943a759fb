"""The pure part of the foundation is tested without a database."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _files_of_tests() -> None:
    """Stands in for the house's fixture: nothing here writes a file."""
