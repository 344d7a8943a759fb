"""Start, stop and share the embedded server of a checkout."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from phakhi.devdb import cluster
from phakhi.devdb.places import Place, choose, own
from phakhi.setup.databases import record_of
from phakhi.setup.places import VAR


class Urls(NamedTuple):
    """Connection addresses of the two roles."""

    owner: str
    app: str


def start(var: Path = VAR, *, keep: bool = True) -> Urls:
    """Bring the server up if it is down; `keep` leaves it up until `stop` is called."""
    var.mkdir(exist_ok=True)
    with _locked(var):
        place = choose(var)
        running = cluster.answers(place)
        if not running:
            _bring_up(place)
        return _write_record(var, place, kept=keep or (running and _is_kept(var)))


def status(var: Path = VAR) -> Urls | None:
    place = choose(var)
    return _urls(place) if cluster.answers(place) else None


def stop(var: Path = VAR) -> bool:
    with _locked(var):
        return _take_down(var)


@contextmanager
def hold(var: Path = VAR) -> Iterator[Urls]:
    """Use the server; the last one out stops it, unless somebody asked to keep it."""
    var.mkdir(exist_ok=True)
    with (var / "postgres.users").open("a") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield start(var, keep=False)
        finally:
            _leave(var, users.fileno())


def release(var: Path = VAR) -> None:
    """What the last one out does, for one that was killed before it could."""
    with (var / "postgres.users").open("a") as users:
        _leave(var, users.fileno())


def _leave(var: Path, users: int) -> None:
    with _locked(var):
        if not _is_kept(var) and _alone(users):
            _take_down(var)


def _bring_up(place: Place) -> None:
    place.home.parent.mkdir(parents=True, exist_ok=True)
    own(place.home, place.user)
    if not place.data.exists():
        cluster.create(place)
    cluster.launch(place)


def _take_down(var: Path) -> bool:
    place = choose(var)
    running = cluster.answers(place)
    if running:
        cluster.halt(place)
    return running


@contextmanager
def _locked(var: Path) -> Iterator[None]:
    with (var / "postgres.lock").open("a") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield


def _alone(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _urls(place: Place) -> Urls:
    host = quote(str(place.sockets), safe="")
    return Urls(*(f"postgresql://phakhi_{role}@/phakhi?host={host}" for role in Urls._fields))


def _is_kept(var: Path) -> bool:
    try:
        return bool(json.loads(record_of(var).read_text("utf-8"))["kept"])
    except (FileNotFoundError, json.JSONDecodeError, KeyError):
        return False


def _write_record(var: Path, place: Place, *, kept: bool) -> Urls:
    urls = _urls(place)
    born = (place.data / "PG_VERSION").stat()
    record = {
        **urls._asdict(),
        "home": str(place.home),
        "kept": kept,
        "born": f"{born.st_ino}-{born.st_mtime_ns}",
    }
    fresh = record_of(var).with_suffix(".new")
    fresh.write_text(json.dumps(record, indent=1), "utf-8")
    os.replace(fresh, record_of(var))
    return urls
