"""The months one may look back to: from the first dated tie on, at most ten years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Min
from django.utils.translation import get_language

from phakhi.core.acting import Acting
from phakhi.core.thai import format_date
from phakhi.core.thai.dates import Style
from phakhi.socialmap.questions import Question
from phakhi.ties.models import Tie

MOST: Final = 120


@dataclass(frozen=True, slots=True)
class Month:
    """`value` goes into the address; of today it is empty."""

    value: str
    label: str
    is_chosen: bool


def months_of(acting: Acting, question: Question, today: date) -> list[Month]:
    """The oldest first, today last."""
    dated = Tie.objects.visible_to(acting).order_by()
    first = dated.aggregate(first=Min("since"))["first"] or today
    count = min(12 * (today.year - first.year) + today.month - first.month, MOST)
    begun = 12 * today.year + today.month - 1 - count
    starts = [date(at // 12, at % 12 + 1, 1) for at in range(begun, begun + count)]
    chosen = "" if question.is_today else f"{question.on:%Y-%m}"
    shown = [Month(f"{day:%Y-%m}", _said(day, "month"), f"{day:%Y-%m}" == chosen) for day in starts]
    return [*shown, Month("", _said(today, "full"), question.is_today)]


def _said(day: date, style: Style) -> str:
    return format_date(day, lang=get_language() or "th", style=style)
