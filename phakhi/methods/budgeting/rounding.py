"""Amounts as texts that still add up."""

from __future__ import annotations

PLACES = 12


def rounded(amounts: list[int], total: int, denominator: int) -> list[str]:
    """To 12 places, by largest remainder, so that they add up to the total cut to 12 places."""
    parts = [divmod(amount * 10**PLACES, denominator) for amount in amounts]
    floors = [floor for floor, _ in parts]
    short = total * 10**PLACES // denominator - sum(floors)
    order = sorted(range(len(parts)), key=lambda place: (-parts[place][1], place))
    for place in order[:short]:
        floors[place] += 1
    return [_decimal(number) for number in floors]


def _decimal(number: int) -> str:
    whole, part = divmod(number, 10**PLACES)
    return f"{whole}.{part:0{PLACES}}".rstrip("0").rstrip(".")
