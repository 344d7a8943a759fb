"""Every field of a profile once; each form picks those it asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Province
from phakhi.networks.forms import lists, places
from phakhi.networks.forms.registration_no import RegistrationNoField
from phakhi.networks.forms.typed import CountField, YearField
from phakhi.parties.models import PartyKind

Maker = Callable[[Province, dict[str, Any]], forms.Field]


def text(
    label: Any, limit: int, *, hint: Any = "", example: Any = "", required: bool = False
) -> Maker:
    def make(_province: Province, _now: dict[str, Any]) -> forms.Field:
        widget = forms.TextInput(attrs={"data-example": example} if example else {})
        return forms.CharField(
            label=label, max_length=limit, help_text=hint, required=required, widget=widget
        )

    return make


def area(label: Any, limit: int, *, hint: Any = "") -> Maker:
    def make(_province: Province, _now: dict[str, Any]) -> forms.Field:
        widget = forms.Textarea(attrs={"rows": 4})
        return forms.CharField(
            label=label, max_length=limit, help_text=hint, required=False, widget=widget
        )

    return make


def one(label: Any, choices: Callable[[], Any], *, hint: Any = "", required: bool = True) -> Maker:
    def make(_province: Province, _now: dict[str, Any]) -> forms.Field:
        return forms.ChoiceField(
            label=label,
            choices=choices(),
            help_text=hint,
            required=required,
            widget=forms.RadioSelect if required else forms.Select,
        )

    return make


def several(label: Any, choices: Callable[[], Any], *, hint: Any = "") -> Maker:
    def make(_province: Province, _now: dict[str, Any]) -> forms.Field:
        return forms.MultipleChoiceField(
            label=label,
            choices=choices(),
            help_text=hint,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    return make


def switch(label: Any, hint: Any = "") -> Maker:
    return lambda _province, _now: forms.BooleanField(label=label, help_text=hint, required=False)


def base_area(province: Province, _now: dict[str, Any]) -> forms.Field:
    return forms.ChoiceField(
        label=_("Where does it stand?"),
        help_text=_("The subdistrict if you know it, otherwise the district"),
        choices=places.base_choices(province),
    )


def work_areas(province: Province, now: dict[str, Any]) -> forms.Field:
    return forms.MultipleChoiceField(
        label=_("Where does it work?"),
        help_text=_(
            "Tick every district it works in. Leave all empty if it works only where it stands."
        ),
        choices=places.work_choices(province, now.get("area_codes", [])),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def degrees(label: Any, low: int, high: int) -> Maker:
    def make(_province: Province, _now: dict[str, Any]) -> forms.Field:
        return forms.DecimalField(
            label=label,
            min_value=low,
            max_value=high,
            decimal_places=5,
            max_digits=8,
            required=False,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        )

    return make


def kinds(_province: Province, now: dict[str, Any]) -> forms.Field:
    return forms.MultipleChoiceField(
        label=_("What kind of person or group"),
        choices=lists.kinds(now.get("level", "")),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def tags(_province: Province, _now: dict[str, Any]) -> forms.Field:
    return lists.WordsField(
        label=_("Other words people may search for"),
        help_text=_("Separate them with commas"),
        required=False,
    )


FIELDS: dict[str, Maker] = {
    "kind": one(_("What is it?"), lambda: PartyKind.choices),
    "title": text(_("Title before the name"), 60, hint=_("Only for a person")),
    "name_th": text(
        _("Name in Thai"),
        250,
        required=True,
        hint=_("The full official name, without abbreviation"),
        example="กลุ่มเกษตรอินทรีย์บ้านตัวอย่าง",
    ),
    "name_en": text(_("Name in English"), 250),
    "short_name": text(_("Short name"), 80, hint=_("As people call it")),
    "sector": one(_("Sector"), lists.sectors),
    "subtype": one(_("Kind of body"), lists.subtypes, required=False),
    "axes": several(
        _("State, civil society or academic"), lists.axes, hint=_("More than one may fit")
    ),
    "six_parties": several(
        _("One of the six parties"),
        lists.six_parties,
        hint=_("Used when a working group is checked for missing parties"),
    ),
    "kinds": kinds,
    "target_groups": several(_("Target groups it belongs to or works for"), lists.target_groups),
    "topics": several(_("Topics it works on"), lists.topics),
    "tags": tags,
    "mission": area(_("Mission"), 4000, hint=_("What it is there for, in a few sentences")),
    "strengths": area(_("Strengths"), 2000, hint=_("What it does well and can bring along")),
    "constraints": area(_("Limits"), 2000, hint=_("What it cannot do or is short of")),
    "founded_year": lambda _p, _n: YearField(label=_("Founded in the year"), required=False),
    "members_count": lambda _p, _n: CountField(label=_("Number of members"), required=False),
    "registration_no": lambda _p, _n: RegistrationNoField(
        label=_("Registration number"),
        help_text=_("13 digits of the juristic person, or the number of its own register"),
        max_length=30,
        required=False,
    ),
    "area_code": base_area,
    "area_codes": work_areas,
    "latitude": degrees(_("Latitude"), 5, 21),
    "longitude": degrees(_("Longitude"), 97, 106),
    "is_public": switch(
        _("Show this profile to everybody"),
        _("Name, mission, places, activities and resources. Contacts are asked separately."),
    ),
    "contacts_public": switch(
        _("Show its contacts to everybody, too"),
        _("Only those that are marked public. Can be withdrawn at any time."),
    ),
}
