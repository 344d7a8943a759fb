"""Our own small driver of the PostgreSQL that comes inside a wheel; standard library only."""

from __future__ import annotations

from phakhi.devdb.server import Urls, hold, release, start, status, stop

__all__ = ["Urls", "hold", "release", "start", "status", "stop"]
