"""The last lines a person reads before the browser."""

from __future__ import annotations

import os
import subprocess

from phakhi.setup.places import PYTHON
from phakhi.setup.schema import LOGINS
from phakhi.setup.steps import environment


def announce(address: str) -> None:
    lines = ["", f"ภาคี · Phakhi: {address}", *_logins()]
    print("\n".join((*lines, "กด Ctrl-C เพื่อหยุด · Ctrl-C stops everything", "")), flush=True)


def _logins() -> list[str]:
    """Asked once for each state of the data: a start of Django costs a second."""
    if os.environ.get("PHAKHI_DEMO") != "1":
        return []
    if not LOGINS.exists():
        command = [str(PYTHON), "-P", "-m", "phakhi.django", "demo_logins"]
        said = subprocess.run(
            command, check=False, env=environment(), capture_output=True, text=True
        )
        if said.returncode:
            return []
        LOGINS.write_text(said.stdout, "utf-8")
    return LOGINS.read_text("utf-8").splitlines()
