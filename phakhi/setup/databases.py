"""Which PostgreSQL this checkout talks to: `DATABASE_URL` when set, else the embedded one."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from phakhi.setup.places import VAR

APP_ROLE = "phakhi_app"
_NOT_STARTED = ("postgresql://phakhi_owner@/phakhi", "postgresql://phakhi_app@/phakhi")


def record_of(var: Path = VAR) -> Path:
    return var / "database.json"


def read_databases(environ: Mapping[str, str] = os.environ, var: Path = VAR) -> tuple[str, str]:
    """`(owner_url, app_url)`: the first migrates, the second serves."""
    if owner := environ.get("DATABASE_URL"):
        return owner, environ.get("DATABASE_APP_URL") or _as_app_role(owner)
    try:
        record = json.loads(record_of(var).read_text("utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return _NOT_STARTED
    return record["owner"], record["app"]


def _as_app_role(url: str) -> str:
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}options=-c%20role%3D{APP_ROLE}"
