"""When and where: of one meeting, and of regular ones."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.core.thai.calendar import WEEKDAYS_EN, WEEKDAYS_TH
from phakhi.meetings.forms.calling.fields import ClockField, moment, words
from phakhi.meetings.models import Meeting
from phakhi.meetings.models.meetings import ON_HOLIDAYS
from phakhi.meetings.schedule.rules import Rule
from phakhi.meetings.wording import language

ONLINE = _("Address to join online")


class WhenForm(forms.Form):
    """A day and two times; cleans to `starts_at` and `ends_at`."""

    day = ThaiDateField(label=_("Day of the meeting"))
    begins = ClockField(label=_("Begins at"), help_text=_("Such as 09.30"))
    ends = ClockField(label=_("Ends at"), required=False)
    place = forms.CharField(
        label=_("Place"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "ห้องประชุมท้าวสุรนารี ชั้น 2 ศาลากลางจังหวัด"}),
    )
    online_url = forms.CharField(
        label=ONLINE,
        help_text=_("Only those who are asked see it."),
        max_length=400,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        day, begins, ends = data.get("day"), data.get("begins"), data.get("ends")
        if day and begins:
            data["starts_at"] = moment(day, begins)
            data["ends_at"] = moment(day, ends) if ends else None
            if ends and ends <= begins:
                self.add_error("ends", _("The meeting must end later than it begins."))
        if not data.get("place") and not data.get("online_url"):
            self.add_error("place", _("Write the place, or the address to join online."))
        return data

    def when(self) -> dict[str, Any]:
        names = ("starts_at", "ends_at", "place", "online_url")
        return {name: self.cleaned_data[name] for name in names}


class PlanForm(WhenForm):
    kind = forms.ChoiceField(
        label=_("Kind of meeting"),
        choices=[("regular", _("Regular meeting")), ("special", _("Special meeting"))],
        widget=forms.RadioSelect,
        initial="regular",
    )
    title = forms.CharField(label=_("What it is above all about"), max_length=400, required=False)
    number = forms.IntegerField(
        label=_("Number in the year"),
        help_text=_("Left empty, the next one is taken."),
        min_value=1,
        max_value=9999,
        required=False,
    )
    is_afterwards = forms.BooleanField(
        label=_("This meeting has been held already and is entered from paper"), required=False
    )
    field_order = ("kind", "title", "day", "begins", "ends", "place", "online_url", "number")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        starts = data.get("starts_at")
        if starts and starts < timezone.now() and not data.get("is_afterwards"):
            self.add_error("day", _("This day lies in the past. Look at the year, or tick below."))
        return data


class ChangeForm(WhenForm):
    title = forms.CharField(label=_("What it is above all about"), max_length=400, required=False)
    short_because = words(_("If the new day is near: why it cannot wait"), 250, rows=2)
    field_order = ("title", "day", "begins", "ends", "place", "online_url")

    @staticmethod
    def of(meeting: Meeting) -> dict[str, Any]:
        starts = timezone.localtime(meeting.starts_at)
        ends = timezone.localtime(meeting.ends_at) if meeting.ends_at else None
        return {
            "title": meeting.title,
            "day": starts.date(),
            "begins": starts.time(),
            "ends": ends.time() if ends else None,
            "place": meeting.place,
            "online_url": meeting.online_url,
        }


class SecondCallForm(WhenForm):
    short_because = words(_("If the day is near: why it cannot wait"), 250, rows=2)


EVERY = (
    ("month", _("Every month")),
    ("two_months", _("Every second month")),
    ("quarter", _("Every quarter")),
    ("half", _("Every six months")),
    ("week", _("Every week")),
    ("fortnight", _("Every second week")),
)
NTH = (
    ("1", _("the first")),
    ("2", _("the second")),
    ("3", _("the third")),
    ("4", _("the fourth")),
    ("-1", _("the last")),
)


def weekdays() -> list[tuple[str, str]]:
    names = WEEKDAYS_EN if language() == "en" else [f"วัน{name}" for name in WEEKDAYS_TH]
    return [(str(number), name) for number, name in enumerate(names)]


class SeriesForm(forms.Form):
    """Written in plain words; cleans to an RFC 5545 rule."""

    every = forms.ChoiceField(label=_("How often"), choices=EVERY)
    nth = forms.ChoiceField(
        label=_("Which one in the month"),
        help_text=_("Not needed for meetings every week or second week."),
        choices=NTH,
    )
    weekday = forms.ChoiceField(label=_("Day of the week"), choices=weekdays)
    at = ClockField(label=_("Begins at"), help_text=_("Such as 09.30"))
    minutes_long = forms.IntegerField(
        label=_("How many minutes"), min_value=15, max_value=720, initial=180
    )
    place = forms.CharField(label=_("Place"), max_length=250, required=False)
    online_url = forms.CharField(label=ONLINE, max_length=400, required=False)
    starts_on = ThaiDateField(label=_("From"))
    until = ThaiDateField(label=_("Until"))
    on_holiday = forms.ChoiceField(
        label=_("If the day is a public holiday"), choices=ON_HOLIDAYS, widget=forms.RadioSelect
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("starts_on"), data.get("until")
        if first and last and last < first:
            self.add_error("until", _("The last day lies before the first."))
        return data

    def values(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        every, nth = data.pop("every"), int(data.pop("nth"))
        is_weekly = every in ("week", "fortnight")
        rule = Rule(every, 0 if is_weekly else nth, int(data.pop("weekday")))
        return data | {"rule": str(rule)}
