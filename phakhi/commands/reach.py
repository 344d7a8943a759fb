"""Is the server of DATABASE_URL there, new enough, and does it know the application's role?"""

from __future__ import annotations

import os
import sys
from typing import Any

import psycopg

_ROLE = "phakhi_app"
_OLDEST = 160000


def main() -> int:
    try:
        with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=5, autocommit=True) as db:
            return _prepare(db)
    except psycopg.Error as error:
        print(_reason(str(error)))
        return 1


def _reason(said: str) -> str:
    """libpq wraps the cause in where it stands, and follows it with a hint."""
    first = said.strip().partition("\n")[0]
    return first.rpartition("failed: ")[2].removeprefix("FATAL:").strip()


def _prepare(db: psycopg.Connection[tuple[Any, ...]]) -> int:
    if db.info.server_version < _OLDEST:
        print(f"PostgreSQL {db.info.server_version // 10000} < 16")
        return 1
    if not db.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [_ROLE]).fetchone():
        db.execute(f"CREATE ROLE {_ROLE}")
    if not db.execute("SELECT pg_has_role(current_user, %s, 'SET')", [_ROLE]).fetchone() == (True,):
        db.execute(f"GRANT {_ROLE} TO current_user")
    return 0


if __name__ == "__main__":
    sys.exit(main())
