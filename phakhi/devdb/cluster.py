"""The server's files and process: initdb, pg_ctl, psql."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

from phakhi.devdb.places import Place, own
from phakhi.setup.trouble import Words, explain

_ROLES = Path(__file__).with_name("roles.sql")
_TUNING = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "max_locks_per_transaction": "256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
}


def answers(place: Place) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(str(place.sockets / ".s.PGSQL.5432"))
        except OSError:
            return False
    return True


def create(place: Place) -> None:
    """Make the data folder in one step: a broken-off initdb leaves nothing half-made."""
    partial = place.data.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    settings = [f"--set={name}={value}" for name, value in _TUNING.items()]
    _do(place, "initdb", "-D", str(partial), "-U", "postgres", "--auth=trust", "--encoding=UTF8",
        *_locale(place), *settings)  # fmt: skip
    partial.rename(place.data)


def launch(place: Place) -> None:
    own(place.sockets, place.user)
    _do(place, "pg_ctl", "start", "-w", "-t", "60", "-D", str(place.data), "-l", str(place.log),
        "-o", f"-k '{place.sockets}'")  # fmt: skip
    _do(place, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", str(place.sockets),
        "-U", "postgres", "-d", "postgres", stdin=_ROLES.read_text("utf-8"))  # fmt: skip


def halt(place: Place) -> None:
    _do(place, "pg_ctl", "stop", "-w", "-m", "fast", "-D", str(place.data))


def _locale(place: Place) -> list[str]:
    if place.major >= 17:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8", "--locale-provider=libc"]


def _do(place: Place, *command: str, stdin: str = "") -> None:
    done = place.run(*command, stdin=stdin)
    if done.returncode:
        note = place.home / "trouble.log"
        said = done.stdout + _tail(place.log)
        name = f"PostgreSQL {command[0]}"
        trouble = explain(Words(name, name), said, place=place.home, log=note)
        try:
            note.write_text(said, "utf-8")
        except OSError:
            pass
        raise trouble


def _tail(log: Path) -> str:
    try:
        return log.read_text("utf-8", "replace")[-4000:]
    except OSError:
        return ""
