"""Forms of theme groups, of the driving structure and its meeting."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.files import SCANS
from phakhi.core.form_fields import BahtField, ThaiDateField
from phakhi.formation.forms.steps import area
from phakhi.formation.models import Body, SeatRole, Stance, Structure
from phakhi.formation.services.structures import Said
from phakhi.formation.vocabulary import BODY_KINDS
from phakhi.networks.models import Actor
from phakhi.networks.models.actors import ActorQuerySet
from phakhi.networks.picking.field import PartnerField


class NameForm(forms.Form):
    name_th = forms.CharField(label=_("Name in Thai"), max_length=250)
    name_en = forms.CharField(label=_("Name in English"), max_length=250, required=False)


class GroupForm(NameForm):
    purpose = forms.CharField(
        label=_("What it works on"), max_length=1000, required=False, widget=area(3)
    )


class SeatForm(forms.Form):
    role = forms.ChoiceField(
        label=_("Seat"), choices=SeatRole.choices, initial="member", widget=forms.RadioSelect
    )
    due_on = ThaiDateField(label=_("Answer wanted by"), required=False)

    def __init__(self, data: Any, acting: Acting, among: ActorQuerySet, **options: Any) -> None:
        super().__init__(data, **options)
        field = PartnerField(acting=acting, among=among, label=_("Which member"))
        self.fields = {"actor": field, **self.fields}


class NoteForm(forms.Form):
    note = forms.CharField(
        label=_("What changes and why"), max_length=2000, required=False, widget=area()
    )


class BodyForm(NameForm):
    kind = forms.ChoiceField(label=pgettext_lazy("structure", "Kind of body"))
    parent = forms.ChoiceField(label=_("Stands under"), required=False)
    group = forms.ChoiceField(label=_("Is the theme group"), required=False)
    mission = forms.CharField(label=_("Mission"), max_length=1000, required=False, widget=area(3))
    duties = forms.CharField(label=_("Duties"), max_length=2000, required=False, widget=area())
    money = BahtField(label=_("Money a year"), max_digits=14, required=False)
    staff = forms.IntegerField(label=_("Staff"), required=False, min_value=0, max_value=9999)
    place = forms.CharField(label=_("Place to work"), max_length=200, required=False)

    def __init__(self, data: Any, structure: Structure, body: Body | None = None) -> None:
        super().__init__(data, initial=_values(body) if body else None)
        self.bodies = {str(row.pk): row for row in structure.bodies.all() if row != body}
        self.groups = {str(row.pk): row for row in structure.network.theme_groups.all()}
        none = [("", "–")]
        kinds = BODY_KINDS.choices(get_language() or "th")
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        for name, rows in (("parent", self.bodies), ("group", self.groups)):
            listed = [(key, row.name) for key, row in rows.items()]
            self.fields[name].choices = none + listed  # type: ignore[attr-defined]
        self.order_fields(["kind", "name_th", "name_en"])

    def values(self) -> dict[str, Any]:
        cleaned = dict(self.cleaned_data)
        cleaned["parent"] = self.bodies.get(cleaned["parent"])
        cleaned["group"] = self.groups.get(cleaned["group"])
        return cleaned


def _values(body: Body) -> dict[str, Any]:
    plain = ("kind", "name_th", "name_en", "mission", "duties", "money", "staff", "place")
    found = {name: getattr(body, name) for name in plain}
    return found | {"parent": str(body.parent_id or ""), "group": str(body.group_id or "")}


NOT_THERE = [("", _("Was not there"))]


class MeetingForm(forms.Form):
    """One line for each member."""

    met_on = ThaiDateField(label=_("Day of the meeting"))
    met_at = forms.CharField(label=_("Place of the meeting"), max_length=250)
    minutes_note = forms.CharField(
        label=_("Number or place of the minutes"), max_length=300, required=False
    )
    upload = forms.FileField(
        label=_("Minutes as a file"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(f".{k}" for k in SCANS)}),
    )

    def __init__(self, data: Any, files: Any, structure: Structure, members: list[Actor]) -> None:
        super().__init__(data, files)
        self.members = members
        self.initial = {
            "met_on": structure.met_on,
            "met_at": structure.met_at,
            "minutes_note": structure.minutes_note,
        }
        choices = NOT_THERE + list(Stance.choices)
        for actor in members:
            self.fields[f"said-{actor.pk}"] = forms.ChoiceField(
                label=actor.party.name, choices=choices, required=False
            )
            self.fields[f"why-{actor.pk}"] = forms.CharField(
                label=_("Reason"), max_length=500, required=False
            )
        for voice in structure.voices.all():
            self.initial[f"said-{voice.actor_id}"] = voice.stance
            self.initial[f"why-{voice.actor_id}"] = voice.reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for actor in self.members:
            why = cleaned.get(f"why-{actor.pk}", "")
            if cleaned.get(f"said-{actor.pk}") == Stance.OBJECTED and not why.strip():
                self.add_error(f"why-{actor.pk}", _("Write why it objected"))
        return cleaned

    def said(self) -> list[Said]:
        rows = [
            (actor, self.cleaned_data[f"said-{actor.pk}"], self.cleaned_data[f"why-{actor.pk}"])
            for actor in self.members
        ]
        return [Said(actor, stance, why) for actor, stance, why in rows if stance]

    def first_fields(self) -> list[Any]:
        return [self[name] for name in ("met_on", "met_at", "minutes_note", "upload")]

    def rows(self) -> list[tuple[Actor, Any, Any]]:
        return [(a, self[f"said-{a.pk}"], self[f"why-{a.pk}"]) for a in self.members]
