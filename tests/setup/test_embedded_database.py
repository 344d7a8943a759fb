"""The embedded PostgreSQL: made, shared, stopped, found again."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import psycopg
import pytest

from phakhi import devdb
from phakhi.devdb import cluster
from phakhi.devdb.places import Place, choose, own
from phakhi.setup import places
from phakhi.setup.databases import read_databases
from phakhi.setup.trouble import Trouble


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    """Enterable for the unprivileged user that runs the server when the tests run as root."""
    folder = Path(tempfile.mkdtemp(prefix="phakhi-test-"))
    folder.chmod(0o755)
    yield folder
    devdb.stop(folder)
    shutil.rmtree(folder)


def test_it_starts_serves_both_roles_and_is_stopped_by_the_last_one_out(var: Path) -> None:
    with devdb.hold(var) as first:
        with devdb.hold(var) as second:
            assert first == second == devdb.status(var)
        with psycopg.connect(first.owner) as owner, psycopg.connect(first.app) as app:
            assert _one(owner, "SELECT current_user") == "phakhi_owner"
            assert _one(app, "SELECT current_user") == "phakhi_app"
            assert _one(owner, "SHOW listen_addresses") == ""
            assert _one(owner, "SHOW server_encoding") == "UTF8"
            assert _one(owner, "SELECT lower('ÀÉ')") == "àé"
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute("CREATE TABLE mine (id int)")
        assert read_databases({}, var) == tuple(first)
    assert devdb.status(var) is None


def test_data_stays_between_starts(var: Path) -> None:
    with devdb.hold(var) as urls, psycopg.connect(urls.owner) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 1")
    with devdb.hold(var) as urls, psycopg.connect(urls.owner) as owner:
        assert _one(owner, "SELECT count(*) FROM kept") == 1


def test_one_that_was_started_to_stay_outlives_its_users(var: Path) -> None:
    urls = devdb.start(var)
    with devdb.hold(var):
        pass
    assert devdb.status(var) == urls
    assert devdb.stop(var)
    assert not devdb.stop(var)


def test_one_that_was_killed_is_followed_by_a_release_unless_another_is_in(var: Path) -> None:
    hold = "import sys, time; from pathlib import Path; from phakhi import devdb\n"
    hold += "with devdb.hold(Path(sys.argv[1])): print('in', flush=True); time.sleep(60)"
    command = [sys.executable, "-c", hold, str(var)]
    with subprocess.Popen(command, cwd=places.ROOT, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline()
        killed.kill()
    with devdb.hold(var):
        devdb.release(var)
        assert devdb.status(var)
        start_again = devdb.start(var, keep=False)
        assert start_again == devdb.status(var)
    devdb.start(var, keep=False)
    devdb.release(var)
    assert devdb.status(var) is None


def test_a_socket_folder_stays_short_enough_for_any_checkout(tmp_path: Path) -> None:
    place = Place(tmp_path, tmp_path / ("deep/" * 40), None)
    assert len(str(place.sockets / ".s.PGSQL.5432")) < 100


def test_a_folder_laid_by_someone_else_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    trap = tmp_path / "socket"
    trap.symlink_to(elsewhere)
    with pytest.raises((Trouble, FileExistsError)):
        own(trap, None)


def test_a_full_disk_while_making_the_database_is_told(
    var: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bin_ = tmp_path / "pginstall18" / "bin"
    bin_.mkdir(parents=True)
    program = bin_ / "initdb"
    program.write_text("#!/bin/sh\necho 'could not write: No space left on device'; exit 1\n")
    program.chmod(0o755)
    (tmp_path / "home").mkdir()
    with pytest.raises(Trouble, match="disk is full"):
        cluster.create(Place(tmp_path / "pginstall18", tmp_path / "home", None))


def test_the_place_is_the_same_every_time(var: Path) -> None:
    assert choose(var) == choose(var)
    assert unquote(str(choose(var).data)).endswith("data-18")


def _one(connection: psycopg.Connection[tuple[object, ...]], query: str) -> object:
    row = connection.execute(query).fetchone()
    assert row is not None
    return row[0]
