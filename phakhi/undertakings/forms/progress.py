"""How far it is, and that it is done: the same by link and signed in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.undertakings.forms.fields import photo, words


class ProgressForm(forms.Form):
    text = words(_("How far is it?"), 2000, example="วัดน้ำแล้ว 8 จุดจาก 12 จุด")
    percent = forms.IntegerField(
        label=_("Done so far, in percent"), min_value=0, max_value=100, required=False
    )
    photo = photo()


class ReportForm(forms.Form):
    outcome = words(_("What came of it"), 2000, hint=_("The secretary confirms it."), rows=4)
    photo = photo()
