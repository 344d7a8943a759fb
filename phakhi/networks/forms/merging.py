"""One choice per field that differs, the reason, and the versions that were looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from phakhi.core.labels import label
from phakhi.networks.forms.places import names_of
from phakhi.networks.models import Actor
from phakhi.networks.services.merging import LISTS, differing, value_of

LABELS: dict[str, Any] = {
    "name_th": _("Name in Thai"),
    "name_en": _("Name in English"),
    "short_name": _("Short name"),
    "sector": _("Sector"),
    "subtype": _("Kind of body"),
    "registration_no": _("Registration number"),
    "mission": _("Mission"),
    "strengths": _("Strengths"),
    "constraints": _("Limits"),
    "founded_year": _("Founded in the year"),
    "members_count": _("Number of members"),
    "area_code": _("Where it stands"),
    "area_codes": _("Where it works"),
    "topics": _("Topics"),
    "target_groups": _("Target groups"),
    "kinds": _("What kind of person or group"),
    "axes": _("State, civil society or academic"),
    "six_parties": _("One of the six parties"),
    "tags": _("Other tags"),
}
PRESET_OF = {
    "sector": "sectors",
    "subtype": "sub_types",
    "topics": "topics",
    "target_groups": "target_groups",
    "axes": "trait_sides",
    "six_parties": "parties",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the merge page."""

    label: Any
    bound: BoundField
    kept: str
    absorbed: str


class MergeForm(forms.Form):
    reason = forms.CharField(
        label=_("How do you know that both are one?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    versions = forms.RegexField(r"^\d{1,9},\d{1,9}$", widget=forms.HiddenInput)

    def __init__(self, kept: Actor, absorbed: Actor, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kept, self.absorbed = kept, absorbed
        self.fields["versions"].initial = f"{kept.version},{absorbed.version}"
        self.asked = differing(kept, absorbed)
        for name in self.asked:
            self.fields[name] = self._choice(name)

    def _choice(self, name: str) -> forms.ChoiceField:
        sides = [("kept", _("the left")), ("absorbed", _("the right"))]
        if name in LISTS:
            sides.append(("both", _("both together")))
        better = "kept" if value_of(self.kept, name) or name == "name_th" else "absorbed"
        return forms.ChoiceField(
            label=LABELS[name],
            choices=sides,
            initial="both" if name in LISTS else better,
            widget=forms.RadioSelect,
        )

    @property
    def lines(self) -> list[Line]:
        both = (self.kept, self.absorbed)
        areas = names_of(code for one in both for code in (one.area_code, *one.area_codes))
        return [
            Line(
                LABELS[name],
                self[name],
                _said(name, value_of(self.kept, name), areas),
                _said(name, value_of(self.absorbed, name), areas),
            )
            for name in self.asked
        ]

    @property
    def choices(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in self.asked}

    @property
    def seen(self) -> tuple[int, int]:
        kept, _comma, absorbed = self.cleaned_data["versions"].partition(",")
        return int(kept), int(absorbed)


def _said(name: str, value: Any, areas: dict[str, str]) -> str:
    values = value if isinstance(value, list) else [value]
    return ", ".join(_word(name, each, areas) for each in values if each not in (None, ""))


def _word(name: str, value: Any, areas: dict[str, str]) -> str:
    if name in ("area_code", "area_codes"):
        return areas.get(value, str(value))
    return label(PRESET_OF[name], value) if name in PRESET_OF else str(value)
