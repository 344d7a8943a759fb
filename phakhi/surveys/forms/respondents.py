"""What a respondent fills in besides the questions."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class SpeakerForm(forms.Form):
    speaker = forms.CharField(label=_("Your name"), max_length=150)
    speaker_post = forms.CharField(
        label=_("Your post in the organisation or group"),
        max_length=150,
        widget=forms.TextInput(attrs={"data-example": _("coordinator")}),
    )
    on_behalf = forms.BooleanField(
        label=_("I answer on behalf of this organisation or group"),
        error_messages={"required": _("Tick the box if you may answer for it.")},
    )
