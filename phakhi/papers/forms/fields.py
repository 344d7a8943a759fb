"""Fields that many forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField
from phakhi.core.acting import Acting
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


def stand_in(acting: Acting) -> PersonField:
    return PersonField(
        acting=acting,
        required=False,
        label=_("Who signed, if it was not the holder of the post"),
        help_text=_("For example the deputy who acts for the governor. Left empty: the holder."),
    )


def day(label: Any, *, hint: Any = "") -> ThaiDateField:
    return ThaiDateField(label=label, help_text=hint, initial=timezone.localdate)


class ReasonForm(forms.Form):
    """One box: why."""

    why = words(_("Why?"), 500, hint=_("It is kept with the record."))
