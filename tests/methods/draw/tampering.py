"""What a cheat would do to a published folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def rewrite(folder: Path, name: str, change: Callable[[Any], None]) -> None:
    found = json.loads((folder / name).read_bytes())
    change(found)
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    (folder / name).write_bytes(text.encode())


def recommit(folder: Path, **more: Any) -> None:
    """As a cheat would: every hash, of files and commitment, made to fit again."""

    def fit(found: dict[str, Any]) -> None:
        for name in ("pool", "quotas", "panels", "households"):
            content = (folder / f"{name}.canonical").read_bytes()
            found[f"{name}_sha256"] = sha256(content).hexdigest()
        found.update(more)

    rewrite(folder, "commitment.json", fit)
    kept = sha256((folder / "commitment.json").read_bytes()).hexdigest()
    rewrite(folder, "draw.json", lambda draw: draw.update(commitment_sha256=kept))
