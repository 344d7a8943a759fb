"""Forms of the role matrix and of the map of duties."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.presets import Terms
from phakhi.formation.forms.bodies import NameForm
from phakhi.formation.vocabulary import DUTIES, LEVELS, PARTS
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models.actors import ActorQuerySet
from phakhi.networks.picking.field import PartnerField


def glossed(terms: Terms) -> list[tuple[str, str]]:
    """The name with what it means, for a choice nobody has to look up."""
    lang = get_language() or "th"
    rows = ((code, term.label(lang), term.gloss(lang)) for code, term in terms.items())
    return [(code, f"{name}: {gloss}" if gloss else name) for code, name, gloss in rows]


class ActivityForm(NameForm):
    group = forms.ChoiceField(label=_("Belongs to the theme group"), required=False)

    def __init__(self, data: Any, network: GovernanceNetwork) -> None:
        super().__init__(data)
        self.groups = {str(row.pk): row for row in network.theme_groups.all()}
        listed = [("", "–"), *((key, row.name) for key, row in self.groups.items())]
        self.fields["group"].choices = listed  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        return self.cleaned_data | {"group": self.groups.get(self.cleaned_data["group"])}


class RoleForm(forms.Form):
    part = forms.ChoiceField(label=_("Its part"), widget=forms.RadioSelect)
    what = forms.CharField(
        label=pgettext_lazy("role", "What exactly"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "จัดประชาคมตำบลปีละ 2 ครั้ง"}),
    )
    due_on = ThaiDateField(label=_("To be done by"), required=False)

    def __init__(self, data: Any, acting: Acting, among: ActorQuerySet, **options: Any) -> None:
        super().__init__(data, **options)
        field = PartnerField(acting=acting, among=among, label=_("Which member"))
        self.fields = {"actor": field, **self.fields}
        self.fields["part"].choices = glossed(PARTS)  # type: ignore[attr-defined]


class MissionForm(NameForm):
    levels = forms.MultipleChoiceField(
        label=_("At which levels must somebody answer for it?"),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"levels": list(LEVELS)})
        levels = LEVELS.choices(get_language() or "th")
        self.fields["levels"].choices = levels  # type: ignore[attr-defined]


class DutyForm(forms.Form):
    level = forms.ChoiceField(label=_("Level"), widget=forms.RadioSelect)
    act = forms.ChoiceField(label=_("What it does"), widget=forms.RadioSelect)
    body = forms.CharField(
        label=_("Or another body, by its name"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "กรมทรัพยากรน้ำ"}),
    )
    basis = forms.CharField(label=_("Legal basis"), max_length=300, required=False)

    def __init__(self, data: Any, acting: Acting) -> None:
        super().__init__(data)
        lang = get_language() or "th"
        self.fields["level"].choices = LEVELS.choices(lang)  # type: ignore[attr-defined]
        self.fields["act"].choices = DUTIES.choices(lang)  # type: ignore[attr-defined]
        self.fields["actor"] = PartnerField(
            acting=acting, label=_("Partner of the register"), required=False
        )
        self.order_fields(["level", "act", "actor"])
