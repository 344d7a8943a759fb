"""A new survey: what, when, and about which leaders."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.core.thai import UnreadableDate, parse_date
from phakhi.surveys.instruments.leadership import LEADER_KINDS, USUAL
from phakhi.surveys.models import Kind


class WaveForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What we ask about"), choices=Kind.choices, widget=forms.RadioSelect
    )
    opens_on = ThaiDateField(label=_("First day"), initial=timezone.localdate)
    closes_on = ThaiDateField(label=_("Last day to answer"))
    remind_on = forms.CharField(
        label=_("Reminder days"),
        help_text=_("One date a line. Those who have answered get none."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    leaders = forms.CharField(
        label=_("Leaders to ask about (only for the survey on leaders)"),
        help_text=_("One a line: a post or a partner, never a private person's name."),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 7}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].initial = Kind.RELATIONSHIP
        self.fields["leaders"].initial = "\n".join(row["th"] for row in USUAL)

    def clean_remind_on(self) -> list[Any]:
        days = []
        for number, line in enumerate(self.cleaned_data["remind_on"].splitlines(), start=1):
            if line.strip():
                days.append(_day(line.strip(), number))
        return days

    @property
    def subjects(self) -> list[dict[str, Any]]:
        """A line that names one of the usual posts keeps its kind and its English."""
        if self.cleaned_data["kind"] != Kind.LEADERSHIP:
            return []
        lines = (line.strip()[:200] for line in self.cleaned_data["leaders"].splitlines())
        return [_leader(line) for line in lines if line]


def _day(line: str, number: int) -> Any:
    try:
        return parse_date(line, today=timezone.localdate())
    except UnreadableDate:
        raise ValidationError(
            _("Line %(number)s is not read as a date: %(line)s"),
            params={"number": number, "line": line},
        ) from None


def _leader(line: str) -> dict[str, Any]:
    known = next((row for row in USUAL if line in (row["th"], row["en"])), None)
    if known:
        return {"kind": known["kind"], "th": known["th"], "en": known["en"]}
    begins = (t.code for t in LEADER_KINDS.values() if line.startswith((t.th, t.en)))
    return {"kind": next(begins, "people_core"), "th": line, "en": ""}
