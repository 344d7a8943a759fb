"""R065: the form with which an exchange is proposed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import BahtField, ThaiDateField
from phakhi.exchange.forms.choosing import my_actors
from phakhi.exchange.forms.saying import amount_field
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.forms import lists
from phakhi.networks.picking.field import PartnerField


class NetworkField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class ProposeForm(forms.Form):
    resource = forms.ChoiceField(label=_("Resource"), choices=lists.resources)
    what = forms.CharField(
        label=_("What exactly"),
        max_length=250,
        widget=forms.TextInput(attrs={"data-example": "ห้องประชุม 60 ที่นั่ง พร้อมเครื่องเสียง"}),
    )
    amount = amount_field(_("Amount"), required=False)
    unit = forms.ChoiceField(label=_("Unit"), choices=lists.units, required=False)
    value_baht = BahtField(
        label=_("Estimated value in baht"),
        max_digits=14,
        required=False,
        help_text=_("Leave it empty if nobody can say; the balance then says so."),
    )
    conditions = forms.CharField(label=_("Conditions"), max_length=500, required=False)
    wanted_on = ThaiDateField(label=_("When is it needed by?"), required=False)
    project = forms.CharField(label=_("For which project or work"), max_length=200, required=False)

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        running = GovernanceNetwork.objects.visible_to(acting).running()
        ends = {
            "giver": PartnerField(acting=acting, label=_("Who gives?")),
            "receiver": PartnerField(acting=acting, label=_("Who receives?")),
        }
        self.fields = ends | self.fields
        self.fields["network"] = NetworkField(
            queryset=running,
            label=_("For which network"),
            required=False,
            empty_label=_("For none"),
        )
        self.mine = {actor.pk for actor in my_actors(acting)}
        self.is_office = acting.has("officer", "office_head")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        giver, receiver = cleaned.get("giver"), cleaned.get("receiver")
        if not giver or not receiver:
            return cleaned
        if giver == receiver:
            self.add_error("receiver", _("Giver and receiver must be two different partners."))
        elif not self.is_office and self.mine.isdisjoint({giver.pk, receiver.pk}):
            self.add_error("receiver", _("One of the two must be a partner you speak for."))
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        ends = ("giver", "receiver")
        return {name: value for name, value in self.cleaned_data.items() if name not in ends}
