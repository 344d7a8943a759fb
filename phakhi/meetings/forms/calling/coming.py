"""Answers to the invitation, and who came when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.thai import arabic_digits
from phakhi.meetings.forms.calling.fields import ClockField, moment
from phakhi.meetings.models import Meeting
from phakhi.meetings.models.attendances import ANSWERS

MOST_CODES = 400


class AnswerForm(forms.Form):
    """What a delegate needs is asked for by the answer, not by the browser."""

    answer = forms.ChoiceField(
        label=_("Will you come?"),
        choices=[
            ("comes", _("I come")),
            ("sends", _("I send a delegate")),
            ("not", _("I do not come and send nobody")),
        ],
        widget=forms.RadioSelect,
    )
    delegate_name = forms.CharField(
        label=_("Name of the delegate"),
        help_text=_("Only if you send one."),
        max_length=250,
        required=False,
    )
    delegate_post = forms.CharField(label=_("Post of the delegate"), max_length=250, required=False)
    letter = forms.FileField(
        label=_("Letter that names the delegate"),
        help_text=_("A photo will do: PDF, PNG or JPG, at most 10 MB. It may follow later."),
        required=False,
    )
    note = forms.CharField(label=_("Note to the secretary"), max_length=250, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("answer") == "sends" and not data.get("delegate_name", "").strip():
            self.add_error("delegate_name", _("Write the name of the delegate."))
        return data


class EnteredAnswerForm(AnswerForm):
    """Told to an officer: how it came stands beside the answer."""

    answer = forms.ChoiceField(
        label=_("What was the answer?"), choices=ANSWERS, widget=forms.RadioSelect
    )
    via = forms.ChoiceField(
        label=_("How did it come?"),
        choices=[("phone", _("By telephone or in person")), ("paper", _("On paper"))],
        widget=forms.RadioSelect,
        initial="phone",
    )
    field_order = ("answer", "via")


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Five digits, on your invitation. The desk knows it, too."),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def clean_code(self) -> str:
        return "".join(c for c in arabic_digits(self.cleaned_data["code"]) if c.isdigit())


class CodesForm(forms.Form):
    """A filled paper list, typed in: one line for each, a code and perhaps a time."""

    lines = forms.CharField(
        label=_("Codes from the paper list"),
        help_text=_(
            "One line each: the code, and the time if it was later than the beginning. "
            "Such as 40213 or 40213 10.15"
        ),
        widget=forms.Textarea(attrs={"rows": 12, "inputmode": "decimal", "autofocus": True}),
        max_length=8000,
    )

    def clean_lines(self) -> list[tuple[int, str, Any]]:
        """(number of the line, code, time or None); a fault names its line."""
        text = arabic_digits(self.cleaned_data["lines"])
        found: list[tuple[int, str, Any]] = []
        for number, line in enumerate(text.splitlines(), 1):
            parts = line.split(maxsplit=1)
            if parts:
                found.append((number, parts[0], self._clock(number, parts[1:])))
        if len(found) > MOST_CODES:
            raise forms.ValidationError(_("At most 400 lines at once."))
        return found

    def _clock(self, number: int, rest: list[str]) -> Any:
        try:
            return ClockField(required=False).clean(rest[0]) if rest else None
        except forms.ValidationError:
            told = _("Line %(number)s: the time is not read. Write it like 10.15")
            raise forms.ValidationError(told, params={"number": number}) from None


class TimesForm(forms.Form):
    """When somebody came and left, on the day of the meeting."""

    came = ClockField(label=_("Came at"), required=False)
    left = ClockField(
        label=_("Left at"), help_text=_("Empty: stayed until the end."), required=False
    )

    def __init__(self, meeting: Meeting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.day = timezone.localdate(meeting.starts_at)

    def moments(self) -> tuple[Any, Any]:
        came, left = self.cleaned_data["came"], self.cleaned_data["left"]
        return tuple(moment(self.day, one) if one else None for one in (came, left))  # type: ignore[return-value]


class GuestForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=250)
    post = forms.CharField(label=_("Post, or whom they come from"), max_length=250, required=False)
