"""Forms of what hangs on a profile: activities, resources, links outside, contacts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import BahtField, ThaiDateField
from phakhi.core.models import Province
from phakhi.networks.forms import lists, places
from phakhi.networks.forms.typed import CountField
from phakhi.networks.vocabulary import ActivityStatus, Direction
from phakhi.parties.models import ContactKind

validate_url: Callable[[Any], None] = URLValidator(["http", "https"])
CHECKS: dict[str, Callable[[Any], None]] = {
    ContactKind.EMAIL.value: validate_email,
    ContactKind.WEB.value: validate_url,
}


class DatedForm(forms.Form):
    """The province is asked only where a form offers places."""

    def __init__(self, province: Province, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.province = province

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", ValidationError(_("It cannot end before it begins")))
        return cleaned


class ActivityForm(DatedForm):
    name = forms.CharField(label=_("Name of the activity"), max_length=250)
    topic = forms.ChoiceField(label=_("Topic"), choices=lists.topics)
    populations = forms.MultipleChoiceField(
        label=_("For whom"),
        choices=lists.populations,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    target_note = forms.CharField(label=_("For whom, in words"), max_length=200, required=False)
    area_codes = forms.MultipleChoiceField(
        label=_("Where"), required=False, widget=forms.CheckboxSelectMultiple
    )
    since = ThaiDateField(label=_("From"), required=False)
    until = ThaiDateField(label=_("To"), required=False)
    status = forms.ChoiceField(
        label=_("Status"), choices=ActivityStatus.choices, initial=ActivityStatus.RUNNING
    )
    reach = CountField(label=_("People reached"), required=False)

    def __init__(self, province: Province, *args: Any, **options: Any) -> None:
        super().__init__(province, *args, **options)
        kept = self.initial.get("area_codes", [])
        self.fields["area_codes"].choices = places.work_choices(province, kept)  # type: ignore[attr-defined]


class ResourceForm(DatedForm):
    direction = forms.ChoiceField(
        label=_("Offered or needed"), choices=Direction.choices, widget=forms.RadioSelect
    )
    resource = forms.ChoiceField(label=_("Resource"), choices=lists.resources)
    what = forms.CharField(
        label=_("What exactly"),
        max_length=250,
        widget=forms.TextInput(attrs={"data-example": "ห้องประชุม 60 ที่นั่ง พร้อมเครื่องเสียง"}),
    )
    amount = forms.DecimalField(
        label=_("Amount"),
        required=False,
        min_value=0.01,
        max_digits=14,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    unit = forms.ChoiceField(label=_("Unit"), choices=lists.units, required=False)
    value_baht = BahtField(label=_("Value in baht"), max_digits=14, required=False)
    conditions = forms.CharField(label=_("Conditions"), max_length=500, required=False)
    since = ThaiDateField(label=_("From"), required=False)
    until = ThaiDateField(label=_("To"), required=False)
    is_public = forms.BooleanField(label=_("Shown to everybody"), required=False, initial=True)

    def __init__(self, province: Province, *args: Any, **options: Any) -> None:
        super().__init__(province, *args, **options)
        self.fields["unit"].choices = lists.units(self.initial.get("unit", ""))  # type: ignore[attr-defined]


class ExternalForm(DatedForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=lists.external_kinds)
    name = forms.CharField(label=_("Name"), max_length=250)
    country = forms.CharField(label=_("Province or country"), max_length=80, required=False)
    purpose = forms.CharField(label=_("What they do together"), max_length=300, required=False)
    since = ThaiDateField(label=_("Since"), required=False)
    last_contact_on = ThaiDateField(label=_("Last contact"), required=False)


class ContactForm(DatedForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=ContactKind.choices)
    value = forms.CharField(label=_("Number or address"), max_length=400)
    post_title = forms.CharField(
        label=_("Whose post is it?"),
        help_text=_("The position, not the person's name. Leave empty for the body itself."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "ประธานกลุ่ม"}),
    )
    purpose = forms.CharField(label=_("Used for"), max_length=120, required=False)
    is_public = forms.BooleanField(label=_("Shown to everybody"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if rule := CHECKS.get(cleaned.get("kind", "")):
            try:
                rule(cleaned.get("value", ""))
            except ValidationError as error:
                self.add_error("value", error)
        return cleaned
