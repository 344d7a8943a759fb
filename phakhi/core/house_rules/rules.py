"""Applies the rules once at the end of `migrate`, as the owner, in one transaction."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connections, transaction

from phakhi.core.house_rules.audit_triggers import hold_audit
from phakhi.core.house_rules.composite_keys import hold_provinces_apart
from phakhi.core.house_rules.privileges import grant_to_app, refuse_changes
from phakhi.core.house_rules.shape import run

logger = logging.getLogger("phakhi.house_rules")

SQL = Path(__file__).with_name("sql")


def apply_house_rules(sender: Any, using: str, **kwargs: Any) -> None:
    """`post_migrate` comes once per app, and after `flush` without a plan: only the last counts."""
    last = [config for config in apps.get_app_configs() if config.models_module][-1]
    if sender is not last or "plan" not in kwargs:
        return
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        tables = {row[0] for row in run(cursor, _OUR_TABLES)}
        if "core_province" not in tables:
            logger.warning("the house rules need the owner of the tables; nothing was applied")
            return
        for name in ("refusals", "audit"):
            run(cursor, (SQL / f"{name}.sql").read_text("utf-8"))
        hold_provinces_apart(cursor, tables)
        hold_audit(cursor, tables)
        refuse_changes(cursor, tables)
        grant_to_app(cursor)


_OUR_TABLES = (
    "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p')"
    " AND relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'USAGE')"
)
