"""The one door for a file: inspected here, parsed in a child that may only take so much."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.guards import inspect
from phakhi.networks.imports.sheet.shapes import Sheet

ROOT = Path(__file__).parents[4]
SECONDS = 60
CHILD = (sys.executable, "-m", "phakhi.networks.imports.sheet.child")


def read(content: bytes, kind: str) -> list[Sheet]:
    """A few kilobytes can describe billions of cells; then the child dies and not the site."""
    inspect(content, kind)
    try:
        done = subprocess.run(
            [*CHILD, kind],
            input=content,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            cwd=ROOT,
        )
    except subprocess.TimeoutExpired as error:
        raise BadInput("sheet_bomb") from error
    return _sheets(done)


def _sheets(done: subprocess.CompletedProcess[bytes]) -> list[Sheet]:
    if done.returncode:
        raise BadInput("sheet_bomb")
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise BadInput(answer["error"], **answer["params"])
    sheets = [from_json(one) for one in answer["sheets"]]
    if not any(sheet.rows for sheet in sheets):
        raise BadInput("sheet_empty")
    return sheets


def as_json(sheet: Sheet) -> dict[str, Any]:
    return asdict(sheet)


def from_json(kept: dict[str, Any]) -> Sheet:
    boxes = tuple((a, b, c, d) for a, b, c, d in kept["merged"])
    return Sheet(kept["name"], kept["rows"], boxes, kept["is_hidden"])
