"""Forms of the six steps and of the composition rule."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.models import Owned
from phakhi.core.presets import PARTIES
from phakhi.formation.models import Step
from phakhi.networks.models.actors import ActorQuerySet
from phakhi.networks.picking.field import PartnerField


def area(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class VersionForm(forms.Form):
    """Carries the version of the row it shows."""

    def __init__(self, data: Any = None, *, row: Owned | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        if row is not None and row.created_at is not None:
            field = forms.IntegerField(widget=forms.HiddenInput, required=False)
            self.fields["version"] = field
            self.initial["version"] = row.version


class ReasonForm(VersionForm):
    reason = forms.CharField(label=_("Reason"), max_length=500, widget=area(3))

    def __init__(self, data: Any = None, *, needed: bool = True, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["reason"].required = needed


class PlanForm(VersionForm):
    """Dates and what a person can say; the rest is computed."""

    due_on = ThaiDateField(label=_("To be finished by"), required=False)
    ticks = forms.MultipleChoiceField(
        label=_("What has been done"), required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.CharField(
        label=_("Note for whoever works on it"), max_length=2000, required=False, widget=area()
    )

    def __init__(self, data: Any, step: Step) -> None:
        initial = {"due_on": step.due_on, "ticks": step.ticks, "note": step.note}
        super().__init__(data, row=step, initial=initial)
        lang = get_language() or "th"
        self.fields["ticks"].choices = step.guide.ticks.choices(lang)  # type: ignore[attr-defined]


class OwnerForm(forms.Form):
    post = forms.CharField(
        label=_("Which post takes care of it"),
        help_text=_("The position, not the person's name."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "หัวหน้าสำนักงานจังหวัด"}),
    )
    due_on = ThaiDateField(label=_("To be finished by"), required=False)

    def __init__(self, data: Any, acting: Acting, among: ActorQuerySet, step: Step) -> None:
        initial = {"post": step.owner_post, "due_on": step.due_on}
        super().__init__(data, initial=initial)
        field = PartnerField(acting=acting, among=among, label=_("Which member"))
        self.fields = {"actor": field, **self.fields}


class EvidenceForm(forms.Form):
    title = forms.CharField(
        label=_("Name of the evidence"),
        max_length=200,
        widget=forms.TextInput(attrs={"data-example": "รายงานการประชุมครั้งที่ 1/2569"}),
    )
    text = forms.CharField(
        label=_("What does it show?"), max_length=2000, required=False, widget=area()
    )
    upload = forms.FileField(
        label=_("File (PDF, picture or spreadsheet)"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg,.xlsx,.csv"}),
    )
    link = forms.CharField(
        label=_("Link to a record on this platform"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "/th/nakhon-ratchasima/ledger/12/"}),
    )
    is_public = forms.BooleanField(
        label=_("Everybody may read it"),
        help_text=_("Otherwise only the office and the members read it."),
        required=False,
    )


class CompositionForm(VersionForm):
    """Two numbers per party: in the network, in each theme group."""

    state_at_most = forms.IntegerField(
        label=_("The state's side at most, in percent"),
        help_text=_("State agencies, state enterprises and local government together."),
        required=False,
        min_value=0,
        max_value=100,
    )
    note = forms.CharField(label=_("Why this rule"), max_length=500, required=False, widget=area(3))

    def __init__(self, data: Any, rule: Any) -> None:
        initial = {"state_at_most": rule.state_at_most, "note": rule.note}
        super().__init__(data, row=rule, initial=initial)
        numbers: dict[str, forms.Field] = {}
        for name, given in (("least", rule.least), ("in_groups", rule.in_groups)):
            for party in PARTIES:
                key = f"{name}-{party}"
                numbers[key] = forms.IntegerField(
                    label=PARTIES.label_of(party, get_language() or "th"),
                    min_value=0,
                    max_value=999,
                )
                self.initial[key] = given.get(party, 0)
        self.fields = {**numbers, **self.fields}

    def numbers(self, name: str) -> dict[str, int]:
        return {party: self.cleaned_data[f"{name}-{party}"] for party in PARTIES}

    def rows(self) -> list[tuple[Any, Any]]:
        return [(self[f"least-{party}"], self[f"in_groups-{party}"]) for party in PARTIES]
