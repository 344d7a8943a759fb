"""Areas, and clients signed in as somebody of the province."""

from __future__ import annotations

import pytest

from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.networks.conftest import as_representative, as_role

__all__ = ["as_representative", "as_role"]


@pytest.fixture
def areas() -> None:
    make_province()
    make_areas("30")
