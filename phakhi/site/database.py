"""The application signs in as a role that cannot rewrite the ledger; the owner migrates."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from phakhi.setup.databases import read_databases


def databases() -> dict[str, dict[str, Any]]:
    owner, app = read_databases()
    as_owner = os.environ.get("PHAKHI_DATABASE_ROLE") == "owner"
    default = parse(owner if as_owner else app)
    default["CONN_MAX_AGE"] = 600
    default["CONN_HEALTH_CHECKS"] = True
    default["TEST"] = {"NAME": f"test_phakhi_{os.getpid()}"}
    return {"default": default}


def parse(url: str) -> dict[str, Any]:
    """A libpq URL, also with a unix socket as `?host=/path`."""
    parts = urlsplit(url)
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "phakhi.core.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", None) or parts.hostname or "",
        "PORT": query.pop("port", None) or parts.port or "",
        "OPTIONS": query,
    }
