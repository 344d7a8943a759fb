"""The forms of decisions, of matters raised or handed down, and of open calls."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.governance.forms.fields import answer_until, words
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.models.calls import BEST
from phakhi.networks.models import Actor
from phakhi.networks.picking.field import PartnerField
from phakhi.parties.models.party import PartyQuerySet


def members_among(acting: Acting, network: GovernanceNetwork) -> Any:
    """The members that this person may see and name."""
    seen = Actor.objects.visible_to(acting)
    return seen.filter(memberships__network=network, memberships__state="active")


class DecisionForm(forms.Form):
    text = words(_("What was decided"), 4000, rows=4, example="ให้ทุกเทศบาลส่งผลตรวจน้ำทุกเดือน")
    decided_on = ThaiDateField(label=_("Decided on"))
    body_name = forms.CharField(
        label=_("Which body decided"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "คณะกรรมการบริหารเครือข่าย"}),
    )
    basis = words(_("On what basis"), 1000, rows=2, required=False)
    due_on = ThaiDateField(label=_("To be done by"))
    is_public = forms.BooleanField(label=_("Everybody may read it"), required=False, initial=True)
    upload = forms.FileField(
        label=_("Document"), help_text=_("PDF, PNG or JPG, at most 10 MB"), required=False
    )

    def __init__(
        self, acting: Acting, network: GovernanceNetwork, *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["owner"] = PartnerField(
            acting=acting,
            among=members_among(acting, network),
            label=_("Which member is asked to carry it out"),
            help_text=_("It is asked, not ordered: it stands as owner once it has accepted."),
            required=False,
        )

    def clean_decided_on(self) -> Any:
        day = self.cleaned_data["decided_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("A decision cannot lie in the future."))
        return day


class OwnerForm(forms.Form):
    def __init__(
        self, acting: Acting, network: GovernanceNetwork, *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        among = members_among(acting, network)
        label = _("Which member is asked to carry it out")
        self.fields["actor"] = PartnerField(acting=acting, among=among, label=label)


class FollowUpForm(forms.Form):
    text = words(_("How far is it?"), 1000)


class OutcomeForm(forms.Form):
    outcome = words(_("What came of it"), 1000)


class ReferralForm(forms.Form):
    target = forms.ModelChoiceField(
        label=_("To which network"), queryset=GovernanceNetwork.objects.none(), empty_label=None
    )
    text = words(_("What is it about, and what do you ask for?"), 2000, rows=5)
    answer_due_on = answer_until(required=True)
    is_public = forms.BooleanField(label=_("Everybody may read it"), required=False, initial=True)

    def __init__(self, targets: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["target"].queryset = targets  # type: ignore[attr-defined]


class AnswerReferralForm(forms.Form):
    act = forms.ChoiceField(
        label=_("What do you do with it?"),
        choices=[
            ("take_up", _("We take it up and work on it")),
            ("answer", _("We answer it now")),
            ("return", _("We send it back with a reason")),
        ],
        widget=forms.RadioSelect,
    )
    answer = words(_("Answer or reason"), 2000, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("act") != "take_up" and not cleaned.get("answer", "").strip():
            self.add_error("answer", _("Write the answer or the reason."))
        return cleaned


class RefuseForm(forms.Form):
    reason = words(_("Why do you not take it on?"), hint=_("The office and whoever asked read it."))


class CallForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=250)
    text = words(_("Text of the call"), 4000, rows=6)
    seats = forms.IntegerField(label=_("How many partners are sought"), min_value=1, max_value=200)
    opens_on = ThaiDateField(label=_("Open from"))
    closes_on = ThaiDateField(label=_("Open until"))
    criteria = words(
        _("Criteria with their weights"),
        2000,
        hint=_("One per line: weight, then the criterion. Example: 40 works with young people"),
        rows=5,
        example="40 ทำงานกับเยาวชนในพื้นที่",
    )

    def clean_criteria(self) -> list[tuple[str, int]]:
        found = []
        for number, line in enumerate(self.cleaned_data["criteria"].splitlines(), start=1):
            if not line.strip():
                continue
            weight, _space, label = line.strip().partition(" ")
            if not weight.isdecimal() or not 1 <= int(weight) <= 100 or not label.strip():
                wrong = _("Line %(line)s: begin with a weight from 1 to 100, then the criterion.")
                raise forms.ValidationError(wrong % {"line": number})
            found.append((label.strip()[:250], int(weight)))
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("opens_on"), cleaned.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("The last day lies before the first."))
        return cleaned


class ApplyForm(forms.Form):
    actor = forms.ModelChoiceField(
        label=_("Which partner applies?"), queryset=Actor.objects.none(), empty_label=None
    )
    motivation = words(_("What do you bring along?"), 2000, rows=5)
    has_conflict = forms.ChoiceField(
        label=_("Is there a conflict of interest?"),
        help_text=_("For example a contract with the network, or kinship with an assessor."),
        choices=[("no", _("No, there is none")), ("yes", _("Yes, this one:"))],
        widget=forms.RadioSelect,
    )
    conflict = words(_("Which one"), 1000, rows=2, required=False)

    def __init__(self, among: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["actor"].queryset = among  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("has_conflict") == "yes" and not cleaned.get("conflict", "").strip():
            self.add_error("conflict", _("Say which one."))
        if cleaned.get("has_conflict") == "no":
            cleaned["conflict"] = ""
        return cleaned


class AssessorForm(forms.Form):
    """`among` holds everybody with a role of the office: too many for a list, so one types."""

    def __init__(self, *args: Any, acting: Acting, among: PartyQuerySet, **options: Any) -> None:
        super().__init__(*args, **options)
        label = _("Who assesses, too?")
        self.fields["person"] = PersonField(acting=acting, among=among, label=label)


class ScoreForm(forms.Form):
    """One application, a mark for every criterion."""

    def __init__(self, criteria: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.criteria = list(criteria)
        for one in self.criteria:
            self.fields[f"c{one.place}"] = forms.TypedChoiceField(
                label=f"{one.label} ({one.weight})",
                choices=[(n, str(n)) for n in range(BEST + 1)],
                coerce=int,
                widget=forms.RadioSelect,
            )

    @property
    def points(self) -> dict[Any, int]:
        return {one.pk: self.cleaned_data[f"c{one.place}"] for one in self.criteria}


class SelectForm(forms.Form):
    """A yes or no and a reason for every application."""

    record = words(_("Record of the selection"), 4000, rows=4)
    answer_due_on = answer_until(required=True)

    def __init__(self, applications: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.applications = list(applications)
        for number, one in enumerate(self.applications):
            name = one.actor.party.name
            self.fields[f"yes{number}"] = forms.BooleanField(
                label=_("Select %(name)s") % {"name": name}, required=False
            )
            self.fields[f"why{number}"] = words(_("Reason for %(name)s") % {"name": name}, rows=2)

    @property
    def selected(self) -> set[Any]:
        chosen = enumerate(self.applications)
        return {one.pk for number, one in chosen if self.cleaned_data.get(f"yes{number}")}

    @property
    def reasons(self) -> dict[Any, str]:
        every = enumerate(self.applications)
        return {one.pk: self.cleaned_data[f"why{number}"] for number, one in every}
