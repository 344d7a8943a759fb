"""Forms over a partner's profile: each names its fields, none holds a rule of its own."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phakhi.core import presets
from phakhi.core.files import SCANS
from phakhi.core.models import Province
from phakhi.networks.forms.fields import FIELDS
from phakhi.networks.models import Actor
from phakhi.networks.services.values import PROFILE_FIELDS
from phakhi.networks.vocabulary import Level
from phakhi.parties.models import PartyKind

NAMES = ("title", "name_th", "name_en", "short_name")


class PickedForm(forms.Form):
    """`names` are keys of FIELDS; what was cleaned comes out as names and profile."""

    names: ClassVar[tuple[str, ...]] = ()

    def __init__(self, province: Province, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        now: dict[str, Any] = dict(self.initial)
        asked = [n for n in self.names if n != "kinds" or now.get("level") != Level.ORGANISATION]
        picked = {name: FIELDS[name](province, now) for name in asked}
        self.fields = {**picked, **self.fields}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        subtype, sector = cleaned.get("subtype"), cleaned.get("sector")
        if subtype and sector and presets.SUB_TYPES[subtype].parent != sector:
            self.add_error(
                "subtype", ValidationError(_("This kind of body belongs to another sector"))
            )
        if cleaned.get("title") and cleaned.get("kind", PartyKind.PERSON) != PartyKind.PERSON:
            self.add_error("title", ValidationError(_("Only a person has a title")))
        return cleaned

    @property
    def party_names(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in NAMES if name in self.cleaned_data}

    @property
    def profile(self) -> dict[str, Any]:
        return {k: v for k, v in self.cleaned_data.items() if k in PROFILE_FIELDS}


class NewActorForm(PickedForm):
    names = (
        "kind",
        "title",
        "name_th",
        "name_en",
        "sector",
        "subtype",
        "six_parties",
        "kinds",
        "area_code",
        "is_public",
    )


class IdentityForm(PickedForm):
    names: ClassVar[tuple[str, ...]] = (
        "sector",
        "subtype",
        "axes",
        "six_parties",
        "kinds",
        "target_groups",
        "registration_no",
        "founded_year",
        "members_count",
    )


class DraftIdentityForm(IdentityForm):
    """Before verification the name itself may still be typed right."""

    names = ("name_th", "name_en", "short_name", *IdentityForm.names)


class OwnIdentityForm(PickedForm):
    """What a verified partner may change about itself without the office."""

    names = ("target_groups", "founded_year", "members_count")


class CapabilityForm(PickedForm):
    names = ("mission", "topics", "strengths", "constraints", "tags")


class PlacesForm(PickedForm):
    names = ("area_code", "area_codes", "latitude", "longitude")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if (cleaned.get("latitude") is None) != (cleaned.get("longitude") is None):
            self.add_error("longitude", ValidationError(_("Write both numbers or neither")))
        return cleaned


class ShownForm(PickedForm):
    names = ("is_public", "contacts_public")


class PaperEntryForm(PickedForm):
    names = (
        "kind",
        "title",
        "name_th",
        "sector",
        "subtype",
        "kinds",
        "area_code",
        "mission",
        "topics",
        "target_groups",
        "founded_year",
        "members_count",
        "is_public",
        "contacts_public",
    )
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    scan = forms.FileField(
        label=_("Scan or photograph of the paper"),
        help_text=_("PDF, JPG or PNG, at most 10 MB"),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(f".{s}" for s in SCANS)}),
    )


def initial_of(actor: Actor, names: tuple[str, ...]) -> dict[str, Any]:
    """`level` narrows the kinds that are offered; no form has a field of that name."""
    values = {name: getattr(actor.party if name in NAMES else actor, name) for name in names}
    return values | {"level": actor.level}
