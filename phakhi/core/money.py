"""Thai money: Decimal baht, exact to the satang, from typing to sharing out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from phakhi.core.errors import BadInput
from phakhi.core.thai import arabic_digits, normalise, thai_digits

SATANG = Decimal("0.01")
LARGEST = Decimal("9999999999999.99")  # numeric(15, 2)

_SCALES = {
    "แสนล้าน": 10**11,
    "หมื่นล้าน": 10**10,
    "พันล้าน": 10**9,
    "ร้อยล้าน": 10**8,
    "สิบล้าน": 10**7,
    "ล้าน": 10**6,
    "แสน": 10**5,
    "หมื่น": 10**4,
    "พัน": 10**3,
    "ร้อย": 10**2,
    "million": 10**6,
    "thousand": 10**3,
}
_UNIT = r"(?:บาท(?:ถ้วน)?|฿|baht|thb)"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_PLAIN = re.compile(rf"({_NUMBER})(?:\.-|/-|-)?")
_SCALED = re.compile(rf"({_NUMBER}) ?({'|'.join(_SCALES)}) ?")
_SATANG_PART = re.compile(r"^(.*?)(\d{1,2}) ?สตางค์$")


class UnreadableMoney(BadInput):
    """Codes money_*; `text` is what was typed."""

    code = "money_unreadable"


def parse_money(text: str) -> Decimal:
    """ "1,234.50", "๑,๒๓๔ บาท", "1.2 ล้าน", "2 ล้าน 5 แสน บาท", "(500)"; else `UnreadableMoney`."""
    plain = normalise(arabic_digits(text)).lower()
    if not plain:
        raise UnreadableMoney("money_empty", text=text)
    is_negative, plain = _sign(plain)
    amount = _amount(plain, text)
    if amount > LARGEST:  # before `quantize`, which cannot hold more than 28 digits
        raise UnreadableMoney("money_too_large", text=text)
    if amount != amount.quantize(SATANG):
        raise UnreadableMoney("money_too_fine", text=text)
    return (-amount if is_negative else amount).quantize(SATANG)


def format_money(
    amount: Decimal | int, lang: str = "th", digits: str = "arabic", *, unit: bool = True
) -> str:
    """Satang are shown where there are any: "1,234 บาท", "1,234.50 baht"."""
    amount = Decimal(amount)
    text = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
    if unit:
        text += " baht" if lang == "en" else " บาท"
    return thai_digits(text) if digits == "thai" else text


def split_by_shares(total: Decimal, shares: Sequence[Decimal | int]) -> list[Decimal]:
    """Parts that add up to the total exactly: largest remainder in satang, earlier ones first."""
    whole = sum(Fraction(share) for share in shares)
    if whole <= 0 or any(share < 0 for share in shares) or total != total.quantize(SATANG):
        raise ValueError("shares must be positive and the total exact to the satang")
    satang = int(abs(total) * 100)
    exact = [satang * Fraction(share) / whole for share in shares]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: parts[i] - exact[i])
    for i in by_remainder[: satang - sum(parts)]:
        parts[i] += 1
    sign = -1 if total < 0 else 1
    return [(sign * part * SATANG).quantize(SATANG) for part in parts]


def _sign(plain: str) -> tuple[bool, str]:
    if plain.startswith("(") and plain.endswith(")"):
        return True, plain[1:-1].strip()
    if plain[0] in "-−" or plain.startswith("ลบ"):
        return True, plain.removeprefix("ลบ").lstrip("-− ")
    return False, plain


def _amount(plain: str, text: str) -> Decimal:
    satang = Decimal(0)
    if found := _SATANG_PART.match(plain):
        plain, satang = found[1].strip(), Decimal(found[2]) / 100
    plain = re.sub(rf"^{_UNIT} ?| ?{_UNIT}$", "", plain).strip()
    if not plain and satang:
        return satang
    return _whole(plain, text) + satang


def _whole(plain: str, text: str) -> Decimal:
    if found := _PLAIN.fullmatch(plain):
        return Decimal(found[1].replace(",", ""))
    total, position, last = Decimal(0), 0, 0
    while (found := _SCALED.match(plain, position)) and (not last or _SCALES[found[2]] < last):
        last = _SCALES[found[2]]
        total += Decimal(found[1].replace(",", "")) * last
        position = found.end()
    if not position or position != len(plain):
        raise UnreadableMoney("money_unreadable", text=text)
    return total
