"""Tests run on real PostgreSQL, migrated by the owner (tests/settings.py)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.utils import translation
from hypothesis import settings as hypothesis

pytest_plugins = ["tests.plugins.chromium"]


def pytest_configure(config: pytest.Config) -> None:
    """A property that names no number of examples is tried on more with `--all`. A busy machine
    is no failure: the first example loads dictionaries and libraries."""
    is_thorough = "slow" not in config.option.markexpr
    hypothesis.register_profile("house", deadline=None, max_examples=200 if is_thorough else 40)
    hypothesis.load_profile("house")


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
