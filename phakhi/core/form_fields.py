"""Form fields that take what Thai hands type: พ.ศ. dates, Thai digits, commas in money."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789", ", ")


class ThaiDateField(forms.Field):
    """Typed, because a calendar widget counts in ค.ศ.; takes 21/11/2569 and 21 พ.ย. 2569."""

    widget = forms.TextInput(attrs={"data-kind": "date", "autocomplete": "off"})
    default_error_messages = {
        "invalid": _("Write the date as day, month and year, for example 21/11/2569"),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs.setdefault("data-example", _("21/11/2569 or 21 พ.ย. 2569"))

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
        from phakhi.core.thai import parse_date

        found: date | None = parse_date(str(value))
        if found is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, date):
            return value
        years = 543 if (get_language() or "th") == "th" else 0
        return f"{value.day}/{value.month}/{value.year + years}"


class BahtField(forms.DecimalField):
    """Satang-exact; the page says the amount in words under the box."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_digits", 17)
        options.setdefault("min_value", Decimal(0))
        options.setdefault("decimal_places", 2)
        attributes = {"data-kind": "money", "inputmode": "decimal", "autocomplete": "off"}
        options.setdefault("widget", forms.TextInput(attrs=attributes))
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:
        plain = value.translate(_ARABIC) if isinstance(value, str) else value
        return super().to_python(plain)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,.2f}" if isinstance(value, Decimal) else value
