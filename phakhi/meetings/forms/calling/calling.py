"""Calling, cancelling, and how a body is called."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import BahtField, ThaiDateField
from phakhi.meetings.forms.calling.fields import words
from phakhi.meetings.models import CallingRule


class CallForm(forms.Form):
    """The reason is asked for only where the notice is short."""

    short_because = words(
        _("Why it cannot wait"), 250, rows=2, hint=_("Stands in the notice, before the agenda.")
    )

    def __init__(self, *args: Any, is_short: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if is_short:
            self.fields["short_because"].required = True
        else:
            del self.fields["short_because"]


class CancelForm(forms.Form):
    because = words(
        _("Why is it cancelled?"),
        500,
        hint=_("Everybody who was asked reads it, and it stays in the calendars."),
        required=True,
    )


class RuleForm(forms.Form):
    notice_days = forms.IntegerField(
        label=_("Days between notice and meeting"),
        help_text=_("The law asks for three days if the body has no rule of its own."),
        min_value=0,
        max_value=60,
    )
    answer_days = forms.IntegerField(
        label=_("Answers until so many days before"), min_value=0, max_value=30
    )
    delegates_count = forms.BooleanField(
        label=_("A delegate counts for the quorum and votes"), required=False
    )
    chair_rate = BahtField(label=_("The chair, for one meeting"), max_digits=10)
    member_rate = BahtField(label=_("A member, for one meeting"), max_digits=10)
    secretary_rate = BahtField(label=_("The secretary, for one meeting"), max_digits=10)
    assistant_rate = BahtField(label=_("An assistant secretary, for one meeting"), max_digits=10)

    @classmethod
    def of(cls, rule: CallingRule) -> dict[str, Any]:
        return {name: getattr(rule, name) for name in cls.base_fields}


class ClosedDayForm(forms.Form):
    on = ThaiDateField(label=_("Day"))
    name = forms.CharField(label=_("Name of the holiday"), max_length=120)
