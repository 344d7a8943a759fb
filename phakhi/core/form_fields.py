"""Form fields that take what Thai hands type: พ.ศ. dates, Thai digits, commas in money."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.thai import UnreadableDate, arabic_digits, parse_date
from phakhi.core.thai.calendar import buddhist_year


class ThaiDateField(forms.Field):
    """Typed, because a calendar widget counts in ค.ศ.; takes 21/11/2569 and 21 พ.ย. 2569."""

    widget = forms.TextInput(attrs={"data-kind": "date", "autocomplete": "off"})
    default_error_messages = {
        "invalid": _("Write the date as day, month and year, for example 21/11/2569"),
        "date_no_day": _("The day is missing: write day, month and year"),
        "date_no_such_day": _("There is no such day in the calendar"),
        "date_two_digit_year": _("Write the year with four digits, for example 2569"),
        "date_year": _("This year cannot be right: write it with four digits, for example 2569"),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs.setdefault("data-example", _("21/11/2026 or 21 November 2026"))

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
        try:
            return parse_date(str(value), today=timezone.localdate())
        except UnreadableDate as error:
            code = error.code if error.code in self.error_messages else "invalid"
            raise ValidationError(self.error_messages[code], code=error.code) from None

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, date):
            return value
        is_thai = (get_language() or "th") == "th"
        year = buddhist_year(value.year) if is_thai else value.year
        return f"{value.day}/{value.month}/{year}"


class BahtField(forms.DecimalField):
    """Satang-exact; the page says the amount in words under the box."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_digits", 17)
        options.setdefault("min_value", Decimal(0))
        options.setdefault("decimal_places", 2)
        attributes = {"data-kind": "money", "inputmode": "decimal", "autocomplete": "off"}
        options.setdefault("widget", forms.TextInput(attrs=attributes))
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if isinstance(value, str):
            value = arabic_digits(value).replace(",", "").replace(" ", "")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,.2f}" if isinstance(value, Decimal) else value
