"""Tests run on real PostgreSQL, migrated by the owner (tests/settings.py)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.utils import translation

pytest_plugins = ["tests.plugins.chromium"]


@pytest.fixture(autouse=True)
def _files_of_tests(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "files"


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    caches["memory"].clear()


@pytest.fixture
def thai() -> Iterator[None]:
    with translation.override("th"):
        yield
