"""The forms that prepare, hold and cancel a forum."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting, Role
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import term_choices
from phakhi.dialogues.kinds import KINDS
from phakhi.governance.forms.fields import words
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.networks.models import Actor
from phakhi.networks.picking.field import PartnerField


def speaking_for(acting: Acting) -> Any:
    """The office may name any partner, others those they speak for."""
    seen = Actor.objects.visible_to(acting)
    mine = acting.own_parties
    return seen if acting.has(*Role.REGISTRARS) else seen.filter(party__in=mine)


def networks_for(acting: Acting) -> Any:
    """The office: every network at work; others: those they are in."""
    running = GovernanceNetwork.objects.visible_to(acting).running().order_by("name_th")
    if acting.has(*Role.REGISTRARS):
        return running
    mine = NetworkMember.objects.filter(actor__party__in=acting.own_parties, state="active")
    return running.filter(pk__in=mine.values("network"))


class PlanForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind of forum"), widget=forms.RadioSelect)
    title = forms.CharField(
        label=_("Title"),
        max_length=400,
        widget=forms.TextInput(attrs={"data-example": "เสวนาน้ำลำตะคอง: ใครทำอะไรในหน้าแล้งนี้"}),
    )
    purpose = words(_("What it is for"), 2000, rows=3, required=False)
    network = forms.ModelChoiceField(
        label=_("Network"),
        queryset=GovernanceNetwork.objects.none(),
        required=False,
        empty_label=_("The whole province"),
        help_text=_("Four dialogues a fiscal year are counted for every network."),
    )
    on = ThaiDateField(label=_("Day"))
    hours = forms.CharField(
        label=_("From when to when"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "09.00–12.00 น."}),
    )
    place = forms.CharField(label=_("Place"), max_length=250, required=False)
    provinces = forms.CharField(
        label=_("With which provinces"),
        max_length=250,
        required=False,
        help_text=_("Only for an inter-provincial forum."),
    )

    def __init__(self, acting: Acting, *args: Any, asks_convenor: bool = True, **options: Any):
        super().__init__(*args, **options)
        self.fields["kind"].choices = term_choices(KINDS)  # type: ignore[attr-defined]
        self.fields["network"].queryset = networks_for(acting)  # type: ignore[attr-defined]
        if asks_convenor:
            self.fields["convenor"] = PartnerField(
                acting=acting,
                among=speaking_for(acting),
                label=_("Who calls it together"),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == "inter_provincial" and not cleaned.get("provinces", "").strip():
            self.add_error("provinces", _("Name the other provinces."))
        return cleaned


class HoldForm(forms.Form):
    record = words(
        _("Record"),
        20_000,
        rows=10,
        hint=_(
            "What was talked about and agreed. Everybody reads it. Take those who did not come off "
            "the list: who stands on it has met."
        ),
    )
    people = forms.IntegerField(
        label=_("People who came"), min_value=1, max_value=100_000, required=False
    )


class CancelForm(forms.Form):
    why = words(_("Why is it cancelled?"), 500, hint=_("Everybody reads it."))
