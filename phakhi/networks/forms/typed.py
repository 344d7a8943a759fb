"""Numbers and years as Thai hands type them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.thai import arabic_digits

BUDDHIST = 543
FIRST_YEAR = 1782


class CountField(forms.IntegerField):
    """Takes ๑,๒๐๐ as well as 1200."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("min_value", 0)
        options.setdefault("max_value", 2_000_000_000)
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> int | None:
        plain = arabic_digits(value).replace(",", "").strip() if isinstance(value, str) else value
        return super().to_python(plain)


class YearField(CountField):
    """A year in พ.ศ. (or ค.ศ.), kept in ค.ศ."""

    def to_python(self, value: Any) -> int | None:
        year = super().to_python(value)
        if year is None:
            return None
        common = year - BUDDHIST if year > timezone.localdate().year + 100 else year
        if not FIRST_YEAR <= common <= timezone.localdate().year:
            raise ValidationError(_("Write a year that has begun, for example 2545"), code="year")
        return common

    def prepare_value(self, value: Any) -> Any:
        is_thai = (get_language() or "th") == "th"
        return value + BUDDHIST if isinstance(value, int) and is_thai else value
