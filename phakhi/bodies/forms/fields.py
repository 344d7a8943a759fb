"""Fields that the forms of this room share."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def words(
    label: Any, limit: int = 500, *, hint: Any = "", rows: int = 3, required: bool = False
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=limit,
        help_text=hint,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ShareField(forms.DecimalField):
    """Asked in percent, kept as a share: 66.7 is two thirds."""

    def __init__(self, **options: Any) -> None:
        settings: dict[str, Any] = {
            "min_value": 0,
            "max_value": 100,
            "max_digits": 4,
            "decimal_places": 1,
            "required": False,
        }
        super().__init__(**settings | options)

    def clean(self, value: Any) -> Decimal:
        percent = super().clean(value)
        return Decimal(percent or 0) / 100

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Decimal):
            return f"{(value * 100).normalize():f}"
        return value


def why() -> forms.CharField:
    return forms.CharField(label=_("Why"), max_length=250)
