"""A tie as a partner tells it, or an officer for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core import presets
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.networks.models import Actor
from phakhi.networks.picking.field import PartnerField

Choice = tuple[Any, Any]


def kinds() -> list[Choice]:
    return presets.TIE_KINDS.choices(get_language() or "th")


def frequencies() -> list[Choice]:
    return [("", _("Not said")), *presets.FREQUENCIES.choices(get_language() or "th")]


def intensities() -> list[Choice]:
    lang = get_language() or "th"
    told = [(code, f"{term.label(lang)} – {term.gloss(lang)}")
            for code, term in presets.INTENSITIES.items()]  # fmt: skip
    return [("", _("Not said")), *told]


def _scale(label: Any, choices: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=choices, coerce=int, empty_value=None, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip


class ChangeTieForm(forms.Form):
    """What may be corrected once it stands; who and what kind is a new tie."""

    since = ThaiDateField(label=_("Since"), required=False)
    frequency = _scale(_("How often"), frequencies)
    intensity = _scale(_("How closely"), intensities)
    evidence = forms.CharField(
        label=_("How is this known?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-example": "บันทึกประชุมร่วม เดือนมีนาคม 2569"}),
    )
    file = forms.FileField(
        label=_("File as evidence"), required=False, help_text=_("PDF or a photo, up to 10 MB")
    )
    is_public = forms.BooleanField(label=_("Shown to everybody"), required=False, initial=True)

    def clean_since(self) -> Any:
        since = self.cleaned_data["since"]
        if since and since > timezone.localdate():
            raise ValidationError(_("The day lies ahead. Write since when they have been tied."))
        return since

    def values(self) -> dict[str, Any]:
        names = ("since", "frequency", "intensity", "evidence", "is_public")
        return {name: self.cleaned_data[name] for name in names}


class TieForm(ChangeTieForm):
    """`actor` is the partner whose tie it is."""

    kind = forms.ChoiceField(label=_("What kind of tie?"), choices=kinds)
    toward = forms.ChoiceField(
        label=_("Who gives (money, advice, cases)?"), required=False, widget=forms.RadioSelect
    )
    field_order = ("partner", "kind", "toward", "since", "frequency", "intensity", "evidence")

    def __init__(self, acting: Acting, actor: Actor, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.actor = actor
        self.fields["partner"] = PartnerField(acting=acting, label=_("Tied to whom?"))
        self.fields["toward"].choices = [("out", actor.party.name), ("in", _("The other partner"))]  # type: ignore[attr-defined]
        self.initial.setdefault("toward", "out")
        self.fields["toward"].help_text = _("Counts only for funding, advice and referral.")
        self.order_fields(self.field_order)

    def clean_partner(self) -> Actor:
        partner: Actor = self.cleaned_data["partner"]
        if partner.pk == self.actor.pk:
            raise ValidationError(_("A partner cannot be tied to itself. Choose another partner."))
        return partner

    def ends(self) -> dict[str, Any]:
        """Source and target in the direction that was said."""
        pair = (self.actor, self.cleaned_data["partner"])
        if self.cleaned_data["toward"] == "in":
            pair = pair[::-1]
        return {"source": pair[0], "target": pair[1], "kind": self.cleaned_data["kind"]}


class EndTieForm(forms.Form):
    until = ThaiDateField(label=_("Ended on"))
    reason = forms.CharField(label=_("Why, in a few words"), max_length=500, required=False)

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        if until and until > timezone.localdate():
            raise ValidationError(_("The day lies ahead. Write the day on which it ended."))
        return until


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
