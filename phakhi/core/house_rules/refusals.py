"""Tables that nobody may change or empty."""

from __future__ import annotations

from typing import Any

from django.db import models

from phakhi.core.house_rules.privileges import _REFUSED, _limit
from phakhi.core.house_rules.shape import quoted, run


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
