from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_sentence_has_its_thai() -> None:
    """R: Thai first. Lists each English msgid that a template or module uses without Thai."""
    found = subprocess.run(
        [sys.executable, "tools/messages.py", "missing"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
