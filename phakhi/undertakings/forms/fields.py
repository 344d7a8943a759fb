"""Fields that many forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.networks.picking.field import PartnerField


def words(label: Any, limit: int = 1000, *, hint: Any = "", rows: int = 3, required: bool = True,
          example: str = "") -> forms.CharField:  # fmt: skip
    attrs: dict[str, Any] = {"rows": rows} | ({"data-example": example} if example else {})
    return forms.CharField(
        label=label,
        max_length=limit,
        help_text=hint,
        required=required,
        widget=forms.Textarea(attrs=attrs),
    )


def line(label: Any, limit: int, *, hint: Any = "", required: bool = False, example: str = "",
         ) -> forms.CharField:  # fmt: skip
    attrs = {"data-example": example} if example else {}
    return forms.CharField(
        label=label,
        max_length=limit,
        help_text=hint,
        required=required,
        widget=forms.TextInput(attrs=attrs),
    )


def public() -> forms.BooleanField:
    return forms.BooleanField(label=_("Everybody may read it"), required=False, initial=True)


def due(label: Any = "", *, required: bool = True) -> ThaiDateField:
    return ThaiDateField(label=label or _("To be done by"), required=required)


def scan() -> forms.FileField:
    return forms.FileField(
        label=_("Scan of the signed paper"), help_text=_("PDF, PNG or JPG, at most 10 MB")
    )


def photo() -> forms.FileField:
    return forms.FileField(
        label=_("Photo or file"),
        help_text=_(
            "JPG, PNG or PDF, at most 8 MB. From a picture, where and with what it was taken is "
            "removed."
        ),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,application/pdf"}),
    )


def owner(acting: Acting, *, required: bool = True) -> PartnerField:
    return PartnerField(
        acting=acting,
        label=_("Who is asked to carry it out"),
        help_text=_("It is asked, not ordered: it stands as owner once it has accepted."),
        required=required,
    )
