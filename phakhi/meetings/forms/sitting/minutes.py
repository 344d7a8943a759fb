"""Forms of the minutes and of a decision by circulation."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.meetings.models import Minutes
from phakhi.meetings.models.resolutions import RESOLUTION_KINDS


class CirculationForm(forms.Form):
    title = forms.CharField(label=_("Matter"), max_length=400)
    text = forms.CharField(
        label=_("What the members read"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    kind = forms.ChoiceField(
        label=_("The body is asked to"), choices=RESOLUTION_KINDS, initial="agree"
    )
    resolution = forms.CharField(
        label=_("Resolution they answer to"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    until = ThaiDateField(label=_("Answers until the end of"))
    is_closed_to_public = forms.BooleanField(label=_("Not for the public"), required=False)

    def clean_until(self) -> datetime:
        """Until midnight of the day that is named."""
        day = self.cleaned_data["until"]
        return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


class TextForm(forms.Form):
    words = forms.CharField(
        label=_("What the minutes say"),
        help_text=_("One paragraph a line. Resolutions and votes are added by themselves."),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 14}),
    )


class FrameForm(forms.Form):
    head = forms.CharField(
        label=_("Before the first item"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    tail = forms.CharField(
        label=_("After the last item"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class UntilForm(forms.Form):
    until = ThaiDateField(
        label=_("Corrections until"),
        help_text=_("Each member answers by a link: approves, or says what is wrong."),
    )


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=(("yes", _("I approve these minutes")), ("no", _("Something is to be corrected"))),
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("What should be corrected, and how"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class HandleForm(forms.Form):
    handled = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=(
            ("taken", _("The minutes are changed")),
            ("not_taken", _("The minutes stay as they are")),
        ),
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label=_("Why"), max_length=500, required=False)


OPEN_HINT = _(
    "Leave empty to publish. Write a reason to hide what was said; what was resolved stays in "
    "the public register."
)
CLOSED_HINT = _("Closed to the public: title, text and resolution stay hidden. Say why.")


class PublishForm(forms.Form):
    """One line an item: empty means everybody reads it; a reason hides it."""

    def __init__(self, minutes: Minutes, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        place = Coalesce("item__parent__place", "item__place")
        for text in minutes.texts.select_related("item").order_by(place, "item__place"):
            if not text.text and not text.hidden_because:
                continue
            self.fields[f"hide_{text.item_id.hex}"] = forms.CharField(
                label=text.item.title,
                initial=text.hidden_because,
                required=text.item.is_closed_to_public,
                max_length=500,
                help_text=CLOSED_HINT if text.item.is_closed_to_public else OPEN_HINT,
            )

    @property
    def redactions(self) -> dict[UUID, str]:
        marked = (one for one in self.cleaned_data.items() if one[0].startswith("hide_"))
        return {UUID(name.removeprefix("hide_")): why for name, why in marked if why}
