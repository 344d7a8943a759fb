"""Fields that many forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField


def words(label: Any, limit: int = 500, *, hint: Any = "", rows: int = 3, required: bool = True,
          example: str = "") -> forms.CharField:  # fmt: skip
    attrs: dict[str, Any] = {"rows": rows} | ({"data-example": example} if example else {})
    return forms.CharField(
        label=label,
        max_length=limit,
        help_text=hint,
        required=required,
        widget=forms.Textarea(attrs=attrs),
    )


def answer_until(*, required: bool = False) -> ThaiDateField:
    return ThaiDateField(label=_("Answer until"), required=required)


def scan() -> forms.FileField:
    return forms.FileField(
        label=_("Scan of the signed paper"), help_text=_("PDF, PNG or JPG, at most 10 MB")
    )
