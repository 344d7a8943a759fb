"""Naming a person: first the partner, then one of its people or posts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.presets import SECTORS
from phakhi.formation.forms.steps import area
from phakhi.formation.models import ConnectingPerson, ThemeGroup
from phakhi.formation.vocabulary import CRITERIA, NODE_ROLES, PHASES, SKILLS
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from phakhi.networks.picking.field import PartnerField
from phakhi.parties.models import Party, Post

Choices = list[tuple[str, str]]


class PartnerForm(forms.Form):
    """Sent as a question in the address: the next form stands on it."""

    def __init__(self, data: Any, acting: Acting) -> None:
        super().__init__(data)
        self.fields["partner"] = PartnerField(
            acting=acting, label=_("Which organisation, group or person of the register")
        )


def people_of(actor: Actor) -> Choices:
    """Today's holders and delegates of a partner, or the individual itself."""
    if actor.party.is_person:
        return [(f"person:{actor.party_id}", actor.party.name)]
    today = timezone.localdate()
    in_force = Q(until=None) | Q(until__gt=today)
    found: dict[str, str] = {}
    for post in actor.party.posts.filter(abolished_on=None):
        for term in post.holders_on(today):
            found.setdefault(f"person:{term.person_id}", f"{term.person.name} · {post.title}")
    for row in actor.party.represented_by.filter(in_force, since__lte=today):
        found.setdefault(f"person:{row.person_id}", row.person.name)
    return list(found.items())


def posts_of(actor: Actor) -> Choices:
    posts = actor.party.posts.filter(abolished_on=None)
    return [(f"post:{post.pk}", _t("The post: %(post)s") % {"post": post.title}) for post in posts]


class WhoForm(forms.Form):
    """`who` is a person, or a post whose holder is not named."""

    who = forms.ChoiceField(label=_("Who"), widget=forms.RadioSelect)

    def __init__(self, data: Any, choices: Choices, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["who"].choices = choices  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        kind, _colon, key = self.cleaned_data["who"].partition(":")
        model = Party if kind == "person" else Post
        return {kind: model._default_manager.get(pk=key)}


def many(label: Any, required: bool = False) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, required=required, widget=forms.CheckboxSelectMultiple
    )


class ConnectsForm(forms.Form):
    """What the person connects; used when naming and when correcting."""

    role = forms.ChoiceField(label=_("Connects as"), widget=forms.RadioSelect)
    sectors = many(_("Sectors it connects"), required=True)
    groups = many(_("Theme groups it connects"))
    phases = many(_("When it helps"))
    skills = many(_("Skills"))
    note = forms.CharField(
        label=_("Why this person"), max_length=500, required=False, widget=area(3)
    )

    def __init__(self, data: Any, network: GovernanceNetwork, **options: Any) -> None:
        super().__init__(data, **options)
        lang = get_language() or "th"
        lists = {"role": NODE_ROLES, "sectors": SECTORS, "phases": PHASES, "skills": SKILLS}
        for name, terms in lists.items():
            self.fields[name].choices = terms.choices(lang)  # type: ignore[attr-defined]
        self.rows = list(network.theme_groups.all())
        groups = [(str(group.pk), group.name) for group in self.rows]
        self.fields["groups"].choices = groups  # type: ignore[attr-defined]
        if not groups:
            self.fields.pop("groups")

    def groups_chosen(self) -> list[ThemeGroup]:
        keys = self.cleaned_data.get("groups", [])
        return [group for group in self.rows if str(group.pk) in keys]


def initial_of(row: ConnectingPerson) -> dict[str, Any]:
    linked = row.connections.filter(group__isnull=False).values_list("group", flat=True)
    fields = ("role", "sectors", "phases", "skills", "note")
    return {name: getattr(row, name) for name in fields} | {"groups": [str(pk) for pk in linked]}


class NamePersonForm(WhoForm, ConnectsForm):
    def __init__(self, data: Any, network: GovernanceNetwork, choices: Choices) -> None:
        ConnectsForm.__init__(self, data, network)
        self.fields["who"].choices = choices  # type: ignore[attr-defined]
        self.order_fields(["who", "role"])


class NominateForm(WhoForm):
    background = forms.CharField(
        label=_("Background"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "อดีตข้าราชการ ทำงานกับชุมชนมา 20 ปี"}),
    )
    why = forms.CharField(
        label=_("Why this person"), max_length=1000, required=False, widget=area()
    )


class WeightsForm(forms.Form):
    """Weights as whole numbers; only their proportions count."""

    closes_on = ThaiDateField(label=_("Scores until"), required=False)
    note = forms.CharField(
        label=_("What the manager should do"), max_length=2000, required=False, widget=area()
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        lang = get_language() or "th"
        weights = {
            f"weight-{code}": forms.IntegerField(
                label=term.label(lang), help_text=term.gloss(lang), min_value=0, max_value=100
            )
            for code, term in CRITERIA.items()
        }
        self.initial = {**self.initial, **dict.fromkeys(weights, 20)}
        self.fields = {**weights, **self.fields}

    def weights(self) -> dict[str, int]:
        return {code: self.cleaned_data[f"weight-{code}"] for code in CRITERIA}
