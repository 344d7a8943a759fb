"""Forms of a sitting: notes, standing aside, guests, what is resolved and how."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.bodies.models import Body
from phakhi.meetings.models import Attendance, Minutes
from phakhi.meetings.models.resolutions import RESOLUTION_KINDS, VOTES
from phakhi.meetings.wording import called

LONG = {"rows": 12}


class NotesForm(forms.Form):
    text = forms.CharField(
        label=_("What was said"),
        help_text=_("Who said what, in short; one paragraph a line."),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs=LONG),
    )


class RecuseForm(forms.Form):
    attendance = forms.ModelChoiceField(
        label=_("Who stands aside"), queryset=Attendance.objects.none()
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("For example: speaks for the group that asks for the budget"),
        max_length=500,
    )

    def __init__(self, among: QuerySet[Attendance], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["attendance"].queryset = among  # type: ignore[attr-defined]


class StandAsideForm(forms.Form):
    """A member about oneself."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


class GuestForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=250)
    post = forms.CharField(label=_("Post or organisation"), max_length=250, required=False)


class ResolveForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("The body resolves to"),
        choices=RESOLUTION_KINDS,
        widget=forms.RadioSelect,
        initial="agree",
    )
    text = forms.CharField(
        label=_("Resolution"),
        help_text=_("What follows the verb, for example: as proposed by the secretariat"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    corrects = forms.ModelChoiceField(
        label=_("Corrects the minutes of"),
        help_text=_("Only if the body sets approved minutes right."),
        queryset=Minutes.objects.none(),
        required=False,
    )

    def __init__(self, body: Body, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        approved = Minutes.objects.filter(meeting__body=body, state="approved")
        chosen = approved.select_related("meeting__body").order_by("-meeting__starts_at")
        if not chosen.exists():
            del self.fields["corrects"]
            return
        field: Any = self.fields["corrects"]
        field.queryset = chosen
        field.label_from_instance = lambda one: called(one.meeting)


class HandsForm(ResolveForm):
    votes_for = forms.IntegerField(label=pgettext_lazy("vote", "For"), min_value=0, max_value=2000)
    votes_against = forms.IntegerField(label=_("Against"), min_value=0, max_value=2000)
    abstained = forms.IntegerField(label=_("Abstained"), min_value=0, max_value=2000)
    casting = forms.ChoiceField(
        label=_("Casting vote of the chair"),
        help_text=_("Only on a tie."),
        choices=(("", _("None")), ("for", pgettext_lazy("vote", "For")), ("against", _("Against"))),
        required=False,
    )


class BallotForm(forms.Form):
    choice = forms.ChoiceField(label=_("Your vote"), choices=VOTES, widget=forms.RadioSelect)
    dissent = forms.CharField(
        label=_("Dissenting opinion"),
        help_text=_("Goes into the minutes with your name, if you do not vote for."),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class CloseVoteForm(forms.Form):
    """Asked for the casting vote only where there is a tie."""

    casting = forms.ChoiceField(
        label=_("Casting vote of the chair"),
        choices=(
            ("", _("The chair gives none: it has not passed")),
            ("for", pgettext_lazy("vote", "For")),
            ("against", _("Against")),
        ),
        widget=forms.RadioSelect,
        required=False,
    )
