"""R066: one line of a network's operating budget."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.fiscal import fiscal_label, fiscal_year
from phakhi.core.form_fields import BahtField
from phakhi.exchange.vocabulary import BudgetKind
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from phakhi.networks.picking.field import PartnerField


def _years() -> list[tuple[int, str]]:
    now = fiscal_year(timezone.localdate())
    lang = "en" if get_language() == "en" else "th"
    return [(year, fiscal_label(year, lang)) for year in range(now - 1, now + 4)]


class BudgetForm(forms.Form):
    year = forms.TypedChoiceField(label=_("Fiscal year"), choices=_years, coerce=int)
    kind = forms.ChoiceField(
        label=_("Money or staff"), choices=BudgetKind.choices, widget=forms.RadioSelect
    )
    amount = BahtField(
        label=_("How much: baht, or person-days"), max_digits=14, widget=forms.TextInput
    )
    purpose = forms.CharField(
        label=_("What for"),
        max_length=250,
        widget=forms.TextInput(attrs={"data-example": "ค่าจัดประชุมคณะทำงาน 4 ครั้ง"}),
    )
    body = forms.CharField(label=_("For which body of the network"), max_length=200, required=False)

    def __init__(
        self, acting: Acting, network: GovernanceNetwork, *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        members = Actor.objects.visible_to(acting).listed()
        members = members.filter(memberships__network=network, memberships__state="active")
        source = PartnerField(acting=acting, among=members, label=_("Which member bears it?"))
        self.fields = {"source": source} | self.fields
        self.initial.setdefault("year", fiscal_year(timezone.localdate()))

    def clean_amount(self) -> Any:
        amount = self.cleaned_data["amount"]
        if not amount:
            raise forms.ValidationError(_("Write more than zero."))
        return amount

    @property
    def values(self) -> dict[str, Any]:
        return {name: v for name, v in self.cleaned_data.items() if name != "source"}
