"""The upload of a list of ties."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.networks.imports.forms import UploadForm
from phakhi.ties.forms.ties import kinds
from phakhi.ties.models import Shape


class TieUploadForm(UploadForm):
    shape = forms.ChoiceField(
        label=_("What is in the file?"),
        choices=Shape.choices,
        initial=Shape.PAIRS,
        widget=forms.RadioSelect,
    )
    kind = forms.ChoiceField(
        label=_("Kind of tie where the file names none"),
        help_text=_(
            "For an attendance list “Met in a meeting”, for members of a body “Seats in the same "
            "body”."
        ),
        choices=kinds,
        initial="joint_work",
    )
    is_public = forms.BooleanField(label=_("Shown to everybody"), required=False, initial=True)
