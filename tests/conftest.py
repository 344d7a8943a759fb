"""Tests run on real PostgreSQL as the application role, migrated by the owner."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

os.environ["PHAKHI_DATABASE_ROLE"] = "owner"
os.environ.setdefault("PHAKHI_DEMO", "1")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Each worker of pytest-xdist has a database of its own."""


@pytest.fixture(autouse=True)
def _var_of_tests(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "files"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def thai() -> Iterator[None]:
    from django.utils import translation

    with translation.override("th"):
        yield
