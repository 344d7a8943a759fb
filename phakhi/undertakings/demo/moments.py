"""Days and codes of the demo: counted from today, so that clocks run, and the same each time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.utils import timezone

from phakhi.core.models import Province
from phakhi.core.thai import BANGKOK
from phakhi.networks.codes import ALPHABET, LENGTH


def day(offset: int) -> date:
    return timezone.localdate() + timedelta(days=offset)


def at(offset: int, hour: int = 10) -> datetime:
    """Never later than now: what the demo says has happened."""
    on = day(offset)
    moment = datetime(on.year, on.month, on.day, hour, 20, tzinfo=BANGKOK)
    return min(moment, timezone.now())


def code(province: Province, text: str) -> str:
    digest = sha256(f"{province.code} undertakings {text}".encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[: LENGTH + 1])


def set_back(rows: list[Any], moments: list[datetime]) -> None:
    """`created_at` is set on insert, so history is put in its place afterwards."""
    for row, moment in zip(rows, moments, strict=True):
        row.created_at = moment
    if rows:
        type(rows[0])._base_manager.bulk_update(rows, ["created_at"])
