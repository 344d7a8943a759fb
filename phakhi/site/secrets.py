"""Keys of this installation: from the environment, else made once and kept beside the data."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def secret(var: Path, name: str) -> str:
    """`PHAKHI_SECRET_KEY` style variable wins; the file is readable by its owner only."""
    if value := os.environ.get("PHAKHI_" + name.upper().replace("-", "_")):
        return value
    path = var / name
    if not path.exists():
        var.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii")
