"""Posts of an organisation, and who holds them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.parties.models import TermKind


class PostForm(forms.Form):
    title_th = forms.CharField(label=_("Title in Thai"), max_length=200)
    title_en = forms.CharField(label=_("Title in English"), max_length=200, required=False)
    speaks_for = forms.BooleanField(
        label=_("Its holder acts for the organisation on the platform"),
        required=False,
        initial=True,
    )


class TermForm(forms.Form):
    kind = forms.ChoiceField(label=_("In what way"), choices=TermKind)
    since = ThaiDateField(label=_("From"))
    until = ThaiDateField(label=_("Until (first day without)"), required=False)
    basis = forms.CharField(label=_("Order or letter"), max_length=200, required=False)

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonField(acting=acting, label=_("Person"))
        self.order_fields(["person"])


class PersonForm(forms.Form):
    """A person new to the register, usually just before a post is given."""

    title = forms.CharField(label=_("Title before the name"), max_length=60, required=False)
    name_th = forms.CharField(label=_("First name and family name"), max_length=250)
    name_en = forms.CharField(label=_("Name in English"), max_length=250, required=False)
    number = forms.CharField(
        label=_("National ID number"),
        max_length=20,
        required=False,
        help_text=_("Only checked and kept as a fingerprint with the last four digits."),
    )


class EndForm(forms.Form):
    until = ThaiDateField(label=_("First day no longer held"))
