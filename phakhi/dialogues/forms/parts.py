"""What is added to the record of a forum: one small form for each kind of line."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import term_choices
from phakhi.dialogues.kinds import MATCHES, POINTS, ROLES
from phakhi.dialogues.models import Dialogue
from phakhi.exchange.queries.shown import name_of
from phakhi.governance.forms.fields import words
from phakhi.networks.forms.places import base_choices
from phakhi.networks.picking.field import PartnerField


class NamedChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Lines of this forum, called as the reader may call them."""

    def __init__(self, acting: Acting, rows: Any, label: Any) -> None:
        self.acting = acting
        super().__init__(rows, label=label, required=False)

    def label_from_instance(self, row: Any) -> str:
        if getattr(row, "actor", None) is not None:
            return str(name_of(self.acting, row.actor))
        return str(row)


class PartForm(forms.Form):
    def __init__(self, acting: Acting, dialogue: Dialogue, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.acting, self.dialogue = acting, dialogue
        self.fit()

    def fit(self) -> None:
        """Add what depends on the forum."""

    def among(self, name: str, rows: Any, label: Any) -> None:
        self.fields[name] = NamedChoice(self.acting, rows, label)

    @property
    def those_there(self) -> Any:
        return self.dialogue.parties.select_related("actor__party", "actor__province")


class PartyForm(PartForm):
    def fit(self) -> None:
        self.fields["actor"] = PartnerField(
            acting=self.acting, label=_("Which partner"), required=False
        )
        self.fields["name"] = forms.CharField(
            label=_("Or its name, if it is not on the register"), max_length=250, required=False
        )
        self.fields["role"] = forms.ChoiceField(
            label=_("Takes part as"), choices=term_choices(ROLES), initial="participant"
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("actor") and not cleaned.get("name", "").strip():
            self.add_error("actor", _("Choose a partner, or write a name."))
        return cleaned


class PointForm(PartForm):
    text = words(_("What was said"), 1000, rows=3)

    def fit(self) -> None:
        self.fields["kind"] = forms.ChoiceField(label=_("Kind"), choices=term_choices(POINTS))
        self.among("said_by", self.those_there, _("Who said it"))
        options = self.dialogue.points.filter(kind="option")
        self.among("about", options, _("On which option"))


class PlanLineForm(PartForm):
    title = forms.CharField(label=_("Plan or project"), max_length=250)
    area_code = forms.ChoiceField(label=_("Where"), required=False)
    years = forms.CharField(
        label=_("Years"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "2570–2571"}),
    )
    baht = forms.DecimalField(
        label=_("Baht"), min_value=0, max_digits=14, decimal_places=2, required=False
    )

    def fit(self) -> None:
        self.among("brought_by", self.those_there, _("Whose plan"))
        places = [("", _("Not said")), *base_choices(self.acting.province)[1:]]
        self.fields["area_code"].choices = places  # type: ignore[attr-defined]


class MatchForm(PartForm):
    text = words(_("In words"), 1000, rows=2)
    agreement = words(_("What was agreed"), 1000, rows=2, required=False)

    def fit(self) -> None:
        self.fields["kind"] = forms.ChoiceField(
            label=_("What was found"), choices=term_choices(MATCHES)
        )
        plans = self.dialogue.plans.all()
        self.among("first", plans, _("One plan"))
        self.among("second", plans, _("The other plan"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, second = cleaned.get("first"), cleaned.get("second")
        if cleaned.get("kind") != "gap" and (not first or not second or first == second):
            self.add_error("second", _("Choose two different plans."))
        return cleaned


class TaskForm(PartForm):
    text = words(_("What is to be done"), 500, rows=2)
    due_on = ThaiDateField(label=_("To be done by"))

    def fit(self) -> None:
        self.among("owner", self.those_there, _("Who is asked to do it"))
        self.fields["owner"].help_text = _(
            "It is asked, not ordered: a member of the network answers yes or no for itself."
        )


class AnswerForm(forms.Form):
    answer = words(_("What came of it"), 1000, rows=3)


class DoneForm(forms.Form):
    outcome = words(_("What came of it"), 500, rows=3)


PART_FORMS: dict[str, type[PartForm]] = {
    "party": PartyForm,
    "point": PointForm,
    "plan": PlanLineForm,
    "match": MatchForm,
    "task": TaskForm,
}
