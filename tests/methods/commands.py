"""Commands as a shell calls them, in a folder of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Ended(NamedTuple):
    code: int
    out: str
    errors: list[str]


def phakhi(folder: Path, *words: str, hash_seed: str = "0") -> Ended:
    return python(folder, "-m", "phakhi", *words, hash_seed=hash_seed)


def python(folder: Path, *words: str, hash_seed: str = "0") -> Ended:
    """In a process of its own, for what depends on one."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr.splitlines())
