"""The application's role has exactly the rights a served request needs, and no more."""

from __future__ import annotations

import logging
from typing import Any

from django.db import DatabaseError, models, transaction

from phakhi.core.house_rules.shape import APP_ROLE, quoted, run

logger = logging.getLogger("phakhi.house_rules")

_REFUSED: dict[str, str] = {}
_GRANTED = {
    "core_event": "SELECT, INSERT, UPDATE (seq)",
    "audit_change": "SELECT",
    "audit_key": "",
    "django_migrations": "SELECT",
}
_EVERYTHING = "SELECT, INSERT, UPDATE, DELETE"


def append_only(*rows: type[models.Model]) -> None:
    """These tables only ever grow; the owner is refused, too."""
    _limit(rows, granted="SELECT, INSERT", refused="UPDATE OR DELETE OR TRUNCATE")


def unchanging(*rows: type[models.Model]) -> None:
    """These rows stay as they were written until they are deleted."""
    _limit(rows, granted="SELECT, INSERT, DELETE", refused="UPDATE")


def refuse_changes(cursor: Any, tables: set[str]) -> None:
    for table, acts in _REFUSED.items():
        if table in tables:
            run(
                cursor,
                f"CREATE OR REPLACE TRIGGER phakhi_refuse BEFORE {acts} ON {quoted(table)}"
                " FOR EACH STATEMENT EXECUTE FUNCTION phakhi_refuse()",
            )


def grant_to_app(cursor: Any) -> None:
    if not _ensure_role(cursor):
        logger.warning("there is no role %s; only triggers guard ledger and audit", APP_ROLE)
        return
    for (table,) in run(cursor, _TABLES):
        run(cursor, f"REVOKE ALL ON {quoted(table)} FROM {APP_ROLE}")
        if rights := _rights(table):
            run(cursor, f"GRANT {rights} ON {quoted(table)} TO {APP_ROLE}")
    for (sequence,) in run(cursor, _SEQUENCES):
        run(cursor, f"GRANT USAGE, SELECT ON SEQUENCE {quoted(sequence)} TO {APP_ROLE}")


def _rights(table: str) -> str:
    if table.startswith("audit_change_"):
        return "SELECT"
    return _GRANTED.get(table, _EVERYTHING)


def _limit(rows: tuple[type[models.Model], ...], *, granted: str, refused: str) -> None:
    for row in rows:
        _GRANTED[row._meta.db_table] = granted
        _REFUSED[row._meta.db_table] = refused


def _ensure_role(cursor: Any) -> bool:
    if run(cursor, "SELECT 1 FROM pg_roles WHERE rolname = %s", APP_ROLE):
        return True
    try:
        with transaction.atomic():
            run(cursor, f"CREATE ROLE {APP_ROLE}")
    except DatabaseError:
        return False
    return True


_TABLES = (
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'v')"
    " AND relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'USAGE')"
)
_SEQUENCES = (
    "SELECT relname FROM pg_class WHERE relkind = 'S'"
    " AND relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'USAGE')"
)
