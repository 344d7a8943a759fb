"""Short forms of decisions: a reason, a new name, a second check."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.parties.models import NameChange


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("One or two sentences. Whoever it concerns reads them."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, needed: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        if not needed:
            self.fields["reason"].required = False
            self.fields["reason"].widget = forms.HiddenInput()


class RenameForm(forms.Form):
    name_th = forms.CharField(label=_("Name in Thai"), max_length=250)
    name_en = forms.CharField(label=_("Name in English"), max_length=250, required=False)
    short_name = forms.CharField(label=_("Short name"), max_length=80, required=False)
    since = ThaiDateField(label=_("Since when"), initial=timezone.localdate)
    reason = forms.ChoiceField(
        label=_("Why"),
        choices=[
            (NameChange.RENAMED, _("It changed its name")),
            (NameChange.CORRECTED, _("It was written wrongly")),
        ],
        initial=NameChange.RENAMED,
        widget=forms.RadioSelect,
    )
