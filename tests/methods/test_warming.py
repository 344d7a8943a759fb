"""After set-up no command compiles anything: every kernel was called once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_every_kernel_is_warmed(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "phakhi.methods.warming"],
        check=True,
        cwd=ROOT,
        env={**os.environ, "NUMBA_CACHE_DIR": str(tmp_path)},
    )
    kept = {path.name.rsplit("-", 1)[0] for path in tmp_path.rglob("*.nbi")}
    assert sorted(kernels() - kept) == []


def kernels() -> set[str]:
    """module.function of everything that is compiled."""
    return {
        f"{path.stem}.{name}"
        for path in (ROOT / "phakhi" / "methods").rglob("*.py")
        for name in re.findall(r"^@compiled\ndef (\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
