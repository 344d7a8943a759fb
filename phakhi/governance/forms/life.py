"""The forms of a network's steps."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import label
from phakhi.core.presets import PURPOSES
from phakhi.governance.forms.fields import words


class PlainForm(forms.Form):
    """Nothing to write: the button says it all."""


class RenewForm(forms.Form):
    term_ends_on = ThaiDateField(label=_("New term ends"))
    reason = words(_("Why it goes on"))


class TransformForm(forms.Form):
    name_th = forms.CharField(label=_("Name of the successor in Thai"), max_length=250)
    main_purpose = forms.ChoiceField(
        label=_("What is the successor there for?"), widget=forms.RadioSelect
    )
    shared_goal = words(_("Shared goal of the successor"), 2000)
    ends_when = words(_("Ends when"), 1000, rows=2, required=False)
    reason = words(_("Why it turns into another network"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(code, label("purposes", code)) for code in PURPOSES]
        self.fields["main_purpose"].choices = choices  # type: ignore[attr-defined]


class DissolveForm(forms.Form):
    reason = words(_("Why it ends"))


class ClosingForm(forms.Form):
    reached = words(_("What was reached"), 4000, rows=5)
    condition_met = forms.TypedChoiceField(
        label=_("Is the closing condition met?"),
        choices=[("yes", _("Yes, it is met")), ("no", _("No, it is not met"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    handed_over = words(_("Who carries on with what"), 4000, rows=4)
    lessons = words(_("What was learned"), 4000, rows=4)
