from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField


class EstablishForm(forms.Form):
    on = ThaiDateField(label=_("First day at work"))


class EndForm(forms.Form):
    on = ThaiDateField(label=_("First day without the body"))
