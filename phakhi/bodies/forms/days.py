from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField


class DayForm(forms.Form):
    """Takes a day as people write it, and as machines do (2026-05-04)."""

    on = ThaiDateField(label=_("Who sat on this day"), required=False)
