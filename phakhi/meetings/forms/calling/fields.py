"""Fields that the forms of calling share."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phakhi.core.thai import BANGKOK, arabic_digits


class ClockField(forms.Field):
    """Takes 9.30, 09:30, ๐๙.๓๐ น. and 0930."""

    widget = forms.TextInput(attrs={"data-kind": "number", "autocomplete": "off", "size": "7"})
    default_error_messages = {"invalid": _("Write the time as hours and minutes, such as 09.30")}

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values:
            return None
        if isinstance(value, time):
            return value
        text = arabic_digits(str(value)).replace("น.", "").strip().replace(":", ".")
        hours, point, minutes = text.partition(".")
        if not point and len(text) == 4:
            hours, minutes = text[:2], text[2:]
        try:
            return time(int(hours), int(minutes or 0))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H.%M}" if isinstance(value, time) else value


def words(label: Any, limit: int, *, hint: Any = "", rows: int = 3, required: bool = False) -> Any:
    return forms.CharField(
        label=label,
        max_length=limit,
        help_text=hint,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def moment(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=BANGKOK)
