"""The pure part of the foundation is tested without a database."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A busy machine is no failure; the first cut of words loads a dictionary.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _files_of_tests() -> None:
    """Stands in for the house's fixture: nothing here writes a file."""
