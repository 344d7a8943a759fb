"""Pure functions and commands: neither files of the house nor its database."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A busy machine is no failure; the first graph loads libraries.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _files_of_tests() -> None:
    """Stands in for the house's fixture: nothing here writes to its storage."""
