"""Money in words, as cheques and contracts print it."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
_PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
_MILLION = 1_000_000
_SATANG = Decimal("0.01")


def baht_text(amount: Decimal | int) -> str:
    """ "หนึ่งพันบาทห้าสิบสตางค์", "ลบหนึ่งบาทถ้วน"; finer than a satang is a ValueError."""
    amount = Decimal(amount)
    if amount != amount.quantize(_SATANG):
        raise ValueError(f"finer than a satang: {amount}")
    baht, satang = divmod(int(abs(amount) * 100), 100)
    whole = f"{number_text(baht)}บาท" if baht or not satang else ""
    return (
        ("ลบ" if amount < 0 else "") + whole + (f"{number_text(satang)}สตางค์" if satang else "ถ้วน")
    )


def number_text(number: int) -> str:
    """A whole number in words; counts in millions of millions without end."""
    if number < 0:
        return "ลบ" + number_text(-number)
    return _counted(number) if number else "ศูนย์"


def _counted(number: int, *, behind: bool = False) -> str:
    millions, rest = divmod(number, _MILLION)
    head = f"{_counted(millions)}ล้าน" if millions else ""
    return head + _below_million(rest, behind=behind or bool(head))


def _below_million(number: int, *, behind: bool) -> str:
    """`behind`: something greater was already said, so a last one is เอ็ด."""
    digits = [int(digit) for digit in reversed(str(number))]
    spoken = [_spoken(digit, place) for place, digit in enumerate(digits)]
    if digits[0] == 1 and (behind or any(digits[1:])):
        spoken[0] = "เอ็ด"
    return "".join(reversed(spoken))


def _spoken(digit: int, place: int) -> str:
    if not digit:
        return ""
    if place == 1 and digit <= 2:
        return "สิบ" if digit == 1 else "ยี่สิบ"
    return _DIGITS[digit] + _PLACES[place]
