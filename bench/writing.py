"""Each benchmark writes its own section of docs/reference/figures.md and nothing else."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

FIGURES = Path(__file__).resolve().parents[1] / "docs" / "reference" / "figures.md"


def write_section(title: str, command: str, body: str) -> None:
    section = f"## {title}\n`{command}` on {os.cpu_count()} cores.\n\n{body.strip()}\n"
    text = FIGURES.read_text("utf-8") if FIGURES.exists() else "# Figures\n"
    kept = re.sub(rf"## {title}\n.*?(?=\n## |\Z)", "", text, flags=re.DOTALL).rstrip()
    FIGURES.write_text(f"{kept}\n\n{section}", "utf-8")
    sys.stdout.write(section)
