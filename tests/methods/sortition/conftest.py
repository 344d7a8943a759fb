from __future__ import annotations

import pytest

from tests.methods.sortition.offices import Office


@pytest.fixture
def office(tmp_path, monkeypatch, capfd) -> Office:
    monkeypatch.chdir(tmp_path)
    return Office(tmp_path, capfd)
