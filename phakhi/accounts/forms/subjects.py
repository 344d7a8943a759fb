"""Requests of data subjects, from the website and from the counter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.models import RequestChannel, RequestKind
from phakhi.accounts.picking.fields import PersonField
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField


class OwnRequestForm(forms.Form):
    kind = forms.ChoiceField(label=_("What do you ask for?"), choices=RequestKind)
    details = forms.CharField(
        label=_("In your own words"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class IntakeForm(OwnRequestForm):
    """Filled in by the officer at the counter or who opened the letter."""

    channel = forms.ChoiceField(
        label=_("How it came"),
        choices=[choice for choice in RequestChannel.choices if choice[0] != RequestChannel.WEB],
    )
    requester = forms.CharField(label=_("Who asks"), max_length=250)
    contact = forms.CharField(
        label=_("Where the answer goes"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    received_on = ThaiDateField(label=_("Received on"))
    scan = forms.FileField(label=_("Scan of the letter or form"), required=False)
    field_order = ("channel", "requester", "contact", "received_on", "kind", "details", "person")

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonField(
            acting=acting,
            label=_("The person in the register"),
            required=False,
            help_text=_("Leave empty until identity has been checked."),
        )
        self.order_fields(self.field_order)


class SubjectForm(forms.Form):
    """Who asks, found in the register after identity has been checked."""

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = _("The person in the register")
        self.fields["person"] = PersonField(acting=acting, label=label)


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Answer, or the reason of the refusal"), widget=forms.Textarea(attrs={"rows": 4})
    )
