"""What the second officer says of a paper form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class CheckForm(forms.Form):
    agrees = forms.ChoiceField(
        label=_("Does what was typed agree with the paper?"),
        choices=[("yes", _("Yes, word for word")), ("no", _("No, it must be corrected"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("What is different"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("agrees") == "no" and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Say what is different, so that it can be corrected."))
        return cleaned
