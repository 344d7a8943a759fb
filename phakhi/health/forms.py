"""What the office writes on these pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.core.form_fields import ThaiDateField
from phakhi.health.models.judgements import Form, Need


class FormForm(forms.Form):
    """How the network is run, and how much it must be able to do together."""

    form = forms.ChoiceField(
        label=gettext_lazy("How is it run now?"), choices=Form.choices, widget=forms.RadioSelect
    )
    need = forms.TypedChoiceField(
        label=gettext_lazy("What must it be able to do together?"),
        choices=Need.choices,
        coerce=int,
        widget=forms.RadioSelect,
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it is not pursued"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Only the office reads it."),
    )


class ProposeForm(forms.Form):
    """`partners`: (code, name) of those who could do it; further ones are proposed elsewhere."""

    partner = forms.ChoiceField(label=gettext_lazy("Whom to ask"), widget=forms.RadioSelect)
    what = forms.CharField(
        label=gettext_lazy("What to ask"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    due_on = ThaiDateField(label=gettext_lazy("By when"))

    def __init__(self, *args: Any, partners: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["partner"].choices = partners  # type: ignore[attr-defined]

    def clean_due_on(self) -> Any:
        day = self.cleaned_data["due_on"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("This day lies in the past. Choose a later one."))
        return day
