"""The gates look at a whole house: both demo provinces, loaded once and cloned for each file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker

from phakhi.core.files import path_of
from phakhi.core.models import StoredFile
from tests.gates.locks import held
from tests.gates.site import served
from tests.gates.world import World, build

# Playwright keeps a loop running in the thread that also asks the database, one after the other.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@pytest.fixture(scope="session")
def world_template(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any
) -> Iterator[str]:
    """Name of a database that holds the world; made by whichever worker comes first."""
    base = tmp_path_factory.getbasetemp()
    run = Path(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)
    name = f"test_phakhi_world_{_pid_of_the_run()}"
    with django_db_blocker.unblock(), _database_of_tests(), held(run / "world.lock"):
        if not (run / "world.ready").exists():
            _build_in(name)
            (run / "world.ready").touch()
    yield name
    # the last worker to leave cannot be known: databases of past runs go at the next start


@pytest.fixture(scope="module")
def world(world_template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """A clone of its own for each file: what one gate breaks, no other sees."""
    clone = f"{world_template}_{os.getpid()}"
    with django_db_blocker.unblock():
        _execute("CREATE DATABASE {} TEMPLATE {}", clone, world_template)
        with _connected_to(clone):
            yield World.read()
        _execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", clone)


@pytest.fixture(scope="module")
def address(world: World) -> Iterator[str]:
    """Where a browser finds the house."""
    with served() as address:
        yield address


@pytest.fixture(scope="module")
def stored(world: World, django_db_blocker: DjangoDbBlocker) -> list[StoredFile]:
    with django_db_blocker.unblock():
        return list(StoredFile.objects.select_related("province"))


@pytest.fixture(autouse=True)
def _files_on_disk(request: pytest.FixtureRequest, _files_of_tests: None) -> None:
    """The stored files of the world lie in a folder that each worker has for itself."""
    if "world" not in request.fixturenames:
        return
    stored = request.getfixturevalue("stored")
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")  # after the world, so that the test's transaction is in it
    for path in map(path_of, stored):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"%PDF-1.7 example")


@contextmanager
def _database_of_tests() -> Iterator[None]:
    """Where only browser tests were asked for, pytest-django has made none."""
    if str(connection.settings_dict["NAME"]).startswith("test_"):
        yield
        return
    made = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(made, verbosity=0)


def _build_in(name: str) -> None:
    own = str(connection.settings_dict["NAME"])
    _drop_worlds()
    connection.close()
    _execute_on_maintenance("CREATE DATABASE {} TEMPLATE {}", name, own)
    with _connected_to(name):
        build()


def _pid_of_the_run() -> int:
    return os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()


def _drop_worlds() -> None:
    """Those of runs that are over: two runs at once leave each other's alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'test_phakhi_world_%'")
        for (name,) in cursor.fetchall():
            if not Path(f"/proc/{name.split('_')[3]}").exists():
                cursor.execute(
                    sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
                )


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _execute(statement: str, *names: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _execute_on_maintenance(statement: str, *names: str) -> None:
    """The template of a new database must have nobody in it, so another one is entered."""
    with _connected_to("postgres"):
        with connection.cursor() as cursor:  # a thread of an earlier test may still hold on
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = %s AND pid <> pg_backend_pid()",
                [names[-1]],
            )
        _execute(statement, *names)
