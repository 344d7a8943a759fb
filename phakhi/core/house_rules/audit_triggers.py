"""Puts the audit trigger on every registered table, and takes it off where it is no more."""

from __future__ import annotations

import secrets
from typing import Any

from phakhi.core.audit import AUDITED, Rule
from phakhi.core.house_rules.shape import quoted, run

MONTHS_AHEAD = 24
_BLOCK = 64


def hold_audit(cursor: Any, tables: set[str]) -> None:
    _ensure_key(cursor)
    run(cursor, f"SELECT phakhi_audit_partitions({MONTHS_AHEAD})")
    rules = {rule.table: rule for rule in AUDITED.values() if rule.table in tables}
    for (table,) in run(cursor, _TRIGGERED):
        if table not in rules:
            run(cursor, f"DROP TRIGGER phakhi_audit ON {quoted(table)}")
    for rule in rules.values():
        run(cursor, _trigger(rule))


def _trigger(rule: Rule) -> str:
    return (
        f"CREATE OR REPLACE TRIGGER phakhi_audit AFTER INSERT OR UPDATE OR DELETE"
        f" ON {quoted(rule.table)} FOR EACH ROW EXECUTE FUNCTION phakhi_audit("
        f"'{rule.key}', '{_array(rule.personal)}', '{_array(rule.secret)}')"
    )


def _array(columns: tuple[str, ...]) -> str:
    return "{" + ",".join(quoted(column) for column in columns) + "}"


def _ensure_key(cursor: Any) -> None:
    """The two padded keys of HMAC-SHA-256 (RFC 2104); nobody but the trigger reads them."""
    key = secrets.token_bytes(_BLOCK)
    inner, outer = (bytes(byte ^ pad for byte in key) for pad in (0x36, 0x5C))
    run(
        cursor,
        "INSERT INTO audit_key (id, inner_key, outer_key) VALUES (1, %s, %s)"
        " ON CONFLICT (id) DO NOTHING",
        inner,
        outer,
    )


_TRIGGERED = (
    "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE t.tgname = 'phakhi_audit'"
)
