"""R029: the forms of a catalogue entry and of a request for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.exchange.forms.choosing import ScanField, area_text, own_field, state_partners
from phakhi.exchange.forms.saying import amount_field
from phakhi.exchange.models import StateResource
from phakhi.exchange.vocabulary import Kind
from phakhi.networks.forms import lists
from phakhi.networks.forms.places import district_choices
from phakhi.networks.forms.typed import CountField

ENTRY_FIELDS = (
    "kind", "name", "about", "eligibility", "sectors", "needs_registration", "area_codes",
    "amount", "unit", "slots", "by_date", "opens_on", "closes_on", "contact", "report_what",
    "report_days",
)  # fmt: skip


class EntryForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, widget=forms.RadioSelect)
    name = forms.CharField(label=_("Name"), max_length=200)
    about = area_text(_("What it is"), required=False, rows=3)
    eligibility = area_text(
        _("Who may ask, in plain words"), example="กลุ่มและองค์กรภาคประชาชนในจังหวัด ที่มีสมาชิก 10 คนขึ้นไป"
    )
    sectors = forms.MultipleChoiceField(
        label=_("Only these sectors"),
        choices=lists.sectors,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all sectors. The platform checks it."),
    )
    needs_registration = forms.BooleanField(
        label=_("Only bodies with a registration number"), required=False
    )
    area_codes = forms.MultipleChoiceField(
        label=_("Only from these districts"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: the whole province."),
    )
    amount = amount_field(_("How much there is in all"), required=False)
    unit = forms.ChoiceField(label=_("Unit"), choices=lists.units, required=False)
    slots = CountField(label=_("For how many at most"), required=False)
    by_date = forms.BooleanField(
        label=_("Lent by dates"),
        required=False,
        help_text=_("No two are granted the same day."),
    )
    opens_on = ThaiDateField(label=_("Open from"), required=False)
    closes_on = ThaiDateField(label=_("Open until"), required=False)
    contact = forms.CharField(
        label=_("Whom to ask: post and telephone"),
        max_length=300,
        help_text=_("The post, not a person's name. Everybody reads it."),
    )
    report_what = forms.CharField(
        label=_("What to report afterwards"), max_length=500, required=False
    )
    report_days = forms.IntegerField(
        label=_("Report within so many days"), min_value=1, max_value=730, initial=30
    )

    def __init__(self, acting: Acting, *args: Any, is_new: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["area_codes"].choices = district_choices(acting.province)  # type: ignore[attr-defined]
        self.fields["unit"].choices = lists.units(self.initial.get("unit", ""))  # type: ignore[attr-defined]
        if is_new:
            owner = own_field(acting, _("Which office lists it?"), among=state_partners(acting))
            self.fields = {"owner": owner} | self.fields

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        opens, closes = cleaned.get("opens_on"), cleaned.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("It cannot end before it begins"))
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ENTRY_FIELDS}


def initial_of(entry: StateResource) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in ENTRY_FIELDS}


class UseForm(forms.Form):
    purpose = area_text(_("What do you need it for?"), 1000, rows=3)
    amount = amount_field(_("How much?"), required=False)
    from_on = ThaiDateField(label=_("From"))
    until_on = ThaiDateField(label=_("To"))
    file = ScanField(label=_("Letter or plan"))

    def __init__(self, acting: Acting, entry: StateResource, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if not entry.by_date:
            del self.fields["from_on"], self.fields["until_on"]
        if entry.amount is None:
            del self.fields["amount"]
        elif not entry.by_date:
            self.fields["amount"].required = True
        self.fields = {"asker": own_field(acting, _("Who asks?"))} | self.fields

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("from_on"), cleaned.get("until_on")
        if since and until and until < since:
            self.add_error("until_on", _("It cannot end before it begins"))
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        return {k: v for k, v in self.cleaned_data.items() if k not in ("asker", "file")}
