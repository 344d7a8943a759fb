"""Numbers as an office reads them: commas, two places for satang, a real minus sign."""

from __future__ import annotations

from decimal import Decimal

Amount = int | float | Decimal


def write_number(value: Amount, places: int | None = None) -> str:
    written = f"{value:,}" if places is None else f"{value:,.{places}f}"
    return written.replace("-", "−")


def write_money(value: Amount) -> str:
    """Satang are shown where there are any: 1,250 but 1,250.50."""
    places = 0 if value == int(value) else 2
    return write_number(Decimal(str(value)), places)
