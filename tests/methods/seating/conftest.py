"""Little effort is enough to see that rules are kept."""

from __future__ import annotations

import pytest


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr("phakhi.methods.seating.cooling._LEAST", 20_000)
