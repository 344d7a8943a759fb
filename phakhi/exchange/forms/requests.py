"""R147: the form with which one office asks another."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting, Role
from phakhi.core.form_fields import ThaiDateField
from phakhi.exchange.forms.choosing import ScanField, area_text, own_field, state_partners
from phakhi.exchange.vocabulary import Obstacle
from phakhi.networks.forms.places import base_choices
from phakhi.networks.forms.typed import CountField
from phakhi.networks.picking.field import PartnerField


class AskForm(forms.Form):
    """Field by field what a letter would hold; an officer adds the paper and its date."""

    kind = forms.ChoiceField(
        label=_("What is in the way?"), choices=Obstacle.choices, widget=forms.RadioSelect
    )
    title = forms.CharField(
        label=_("In one line"),
        max_length=200,
        widget=forms.TextInput(attrs={"data-example": "ขออนุญาตขุดลอกลำห้วยหน้าวัด หมู่ 4"}),
    )
    blocked = area_text(_("What is blocked?"), example="น้ำท่วมทุกปีเพราะขุดลอกไม่ได้")
    wanted = area_text(_("What do you ask the office to do?"), example="อนุญาตให้ขุดลอก 800 เมตร")
    why = area_text(_("Why does it matter?"), required=False, rows=3)
    area_code = forms.ChoiceField(label=_("Where"))
    place_note = forms.CharField(label=_("Exact place"), max_length=200, required=False)
    blocked_since = ThaiDateField(label=_("Since when"), required=False)
    affected = CountField(label=_("How many people feel it"), required=False)
    wanted_by = ThaiDateField(label=_("When do you need it by?"), required=False)
    owner_post = forms.CharField(
        label=_("Which post should answer, if you know it"), max_length=200, required=False
    )
    evidence = ScanField(label=_("Letter, map or photograph"))
    hides_asker = forms.BooleanField(
        label=_("Do not name us in public"),
        required=False,
        help_text=_("The office asked and the provincial office still see who asks."),
    )
    hides_place = forms.BooleanField(label=_("Do not show the place in public"), required=False)

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        among = state_partners(acting)
        self.fields["area_code"].choices = base_choices(acting.province)  # type: ignore[attr-defined]
        first: dict[str, forms.Field] = {
            "asker": own_field(acting, _("Who asks?")),
            "owner": PartnerField(acting=acting, among=among, label=_("Which office is asked?")),
        }
        if acting.has(*Role.REGISTRARS):
            first["asked_on"] = ThaiDateField(label=_("Date of the letter"), required=False)
            first["scan"] = ScanField(label=_("The paper of the asker, scanned"))
        self.fields = first | self.fields

    @property
    def values(self) -> dict[str, Any]:
        mine = {"asker", "owner", "asked_on", "scan", "evidence"}
        return {name: v for name, v in self.cleaned_data.items() if name not in mine}
