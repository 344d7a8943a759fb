"""A network is described part by part; each part is kept before the next is asked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import label
from phakhi.core.presets import AREA_LEVELS, DIMENSIONS, PURPOSES
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.templates_of_purpose import TEMPLATES
from phakhi.networks.forms.places import work_choices
from phakhi.networks.picking.field import PartnerField


def _choices(list_name: str, codes: Any) -> list[tuple[str, str]]:
    return [(code, label(list_name, code)) for code in codes]


class PartForm(forms.Form):
    """`values` is what the service takes."""

    def __init__(
        self, acting: Acting, network: GovernanceNetwork | None, *args: Any, **options: Any
    ) -> None:
        self.acting, self.network = acting, network
        if network is not None:
            options.setdefault("initial", self.initial_of(network))
        super().__init__(*args, **options)
        self.prepare()

    def initial_of(self, network: GovernanceNetwork) -> dict[str, Any]:
        return {name: getattr(network, name) for name in self.base_fields}

    def prepare(self) -> None:
        return None

    @property
    def values(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class PurposeForm(PartForm):
    name_th = forms.CharField(
        label=_("Name in Thai"),
        max_length=250,
        widget=forms.TextInput(attrs={"data-example": "เครือข่ายคนรักลุ่มน้ำลำตะคอง"}),
    )
    name_en = forms.CharField(label=_("Name in English"), max_length=250, required=False)
    main_purpose = forms.ChoiceField(
        label=_("What is it there for, first of all?"), widget=forms.RadioSelect
    )
    other_purposes = forms.MultipleChoiceField(
        label=_("Further purposes"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def prepare(self) -> None:
        for name in ("main_purpose", "other_purposes"):
            self.fields[name].choices = _choices("purposes", PURPOSES)  # type: ignore[attr-defined]


class PlaceForm(PartForm):
    level = forms.ChoiceField(label=_("Level"), widget=forms.RadioSelect)
    area_codes = forms.MultipleChoiceField(
        label=_("Which areas does it cover?"),
        help_text=_("Leave all empty if it covers the whole province."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    is_special_area = forms.BooleanField(
        label=_("This is a special area"),
        help_text=_("Several districts with one problem, an own body and an own plan."),
        required=False,
    )
    special_domains = forms.MultipleChoiceField(
        label=_("What the special area is about"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def prepare(self) -> None:
        fields: dict[str, Any] = self.fields
        kept = self.network.area_codes if self.network else []
        fields["level"].choices = _choices("area_levels", AREA_LEVELS)
        fields["area_codes"].choices = work_choices(self.acting.province, kept)
        fields["special_domains"].choices = _choices("dimensions", DIMENSIONS)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("is_special_area") and not cleaned.get("area_codes"):
            self.add_error("area_codes", _("Tick the districts of the special area."))
        return cleaned


class GoalForm(PartForm):
    shared_goal = forms.CharField(
        label=_("Shared goal"),
        help_text=_("One or two sentences that every member would sign."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    ends_when = forms.CharField(
        label=_("Ends when"),
        help_text=_("A problem network says at the start when its work is done."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    term_ends_on = ThaiDateField(label=_("Term ends"), required=False)
    parent = forms.ModelChoiceField(
        label=_("Upper network"),
        help_text=_("Matters can be raised to it, and it can hand matters down."),
        queryset=GovernanceNetwork.objects.none(),
        required=False,
    )
    coordinator = forms.Field()

    def prepare(self) -> None:
        seen = GovernanceNetwork.objects.visible_to(self.acting).exclude(
            state__in=("dissolved", "transformed")
        )
        if self.network:
            seen = seen.exclude(pk=self.network.pk)
        self.fields["parent"].queryset = seen  # type: ignore[attr-defined]
        self.fields["coordinator"] = PartnerField(
            acting=self.acting, label=_("Who coordinates"), required=False
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        is_problem = self.network is not None and self.network.main_purpose == "problem_solving"
        if is_problem and not cleaned.get("ends_when"):
            self.add_error("ends_when", _("Say when the problem counts as solved."))
        return cleaned


class DetailsForm(PartForm):
    """What the purposes of this network ask for."""

    def initial_of(self, network: GovernanceNetwork) -> dict[str, Any]:
        return {
            f"{purpose}.{key}": text
            for purpose, answers in network.details.items()
            for key, text in answers.items()
        }

    def prepare(self) -> None:
        for purpose in purposes_of(self.network) if self.network else []:
            for asked in TEMPLATES[purpose].asks:
                self.fields[f"{purpose}.{asked.key}"] = forms.CharField(
                    label=str(asked.label),
                    max_length=1000,
                    required=False,
                    widget=forms.Textarea(attrs={"rows": 2, "data-example": asked.example}),
                )

    @property
    def values(self) -> dict[str, Any]:
        details: dict[str, dict[str, str]] = {}
        for name, text in self.cleaned_data.items():
            purpose, _dot, key = name.partition(".")
            details.setdefault(purpose, {})[key] = text
        return {"details": details}


class RulesForm(PartForm):
    members_needed = forms.IntegerField(
        label=_("Members it needs to be formed"), min_value=2, max_value=200
    )
    needs_charter = forms.BooleanField(
        label=_("It begins to act only with a charter its members have adopted"), required=False
    )
    idle_after_days = forms.IntegerField(
        label=_("Sound the alarm after so many quiet days"),
        help_text=_("Without a decision, contact, proposal or new member."),
        min_value=7,
        max_value=730,
    )


PARTS: dict[str, type[PartForm]] = {
    "purpose": PurposeForm,
    "place": PlaceForm,
    "goal": GoalForm,
    "details": DetailsForm,
    "rules": RulesForm,
}


def purposes_of(network: GovernanceNetwork) -> list[str]:
    chosen = [network.main_purpose, *network.other_purposes]
    return [purpose for purpose in chosen if purpose in TEMPLATES]
