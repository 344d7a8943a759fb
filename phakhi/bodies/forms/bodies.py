"""A body's particulars, in the groups in which the page asks for them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.forms.fields import ShareField, words
from phakhi.bodies.labels import lang
from phakhi.bodies.models import Body
from phakhi.bodies.types import BODY_TYPES, FORMS
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import label
from phakhi.core.presets import AREA_LEVELS, THEMES
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.forms.places import work_choices
from phakhi.networks.picking.field import PartnerField

MAJORITIES = (
    ("voting", _("Those who vote for or against")),
    ("present", _("All who are there")),
    ("all", _("All members")),
)
BY_LAW = ("kor_tor_jor", "kor_ror_or", "kor_bor_jor", "kor_tor_por", "krommakan")


class BodyForm(forms.Form):
    """`values` is what the service takes; `type_` never changes, the form of a group neither."""

    own_type = forms.CharField(label=_("What is this type of body called?"), max_length=120)
    name_th = forms.CharField(
        label=_("Name in Thai"),
        max_length=400,
        widget=forms.TextInput(attrs={"data-example": "คณะทำงานภาคีหุ้นส่วนด้านน้ำ"}),
    )
    name_en = forms.CharField(label=_("Name in English"), max_length=400, required=False)
    short_name = forms.CharField(label=_("Short name"), max_length=80, required=False)
    form = forms.ChoiceField(
        label=_("Form"),
        help_text=_("Decides how members are called: a working group has no กรรมการ."),
    )
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    legal_basis = words(_("Legal basis"), 2000)
    mandate = words(_("Mandate"), 4000, hint=_("One or two sentences: what is it there for?"))
    powers = words(_("Duties and powers"), 8000, rows=7, hint=_("One duty per line, numbered."))
    network = forms.ModelChoiceField(
        label=_("Network"), queryset=GovernanceNetwork.objects.none(), required=False
    )
    parent = forms.ModelChoiceField(
        label=_("Body above it"), queryset=Body.objects.none(), required=False
    )
    office = forms.Field()
    level = forms.ChoiceField(label=_("Level"))
    area_code = forms.ChoiceField(label=_("Area"), required=False)
    also = forms.MultipleChoiceField(
        label=_("Is by law also"), required=False, widget=forms.CheckboxSelectMultiple
    )
    quorum_share = ShareField(label=_("Quorum: share of the members, in percent"))
    quorum_is_more_than = forms.BooleanField(
        label=_("More than this share must be there, not just as many"), required=False
    )
    quorum_number = forms.IntegerField(
        label=_("At least so many must be there"), min_value=0, max_value=1000, required=False
    )
    second_call_share = ShareField(
        label=_("Quorum at the second call, in percent"),
        help_text=_("Leave empty if the second call needs as many as the first."),
    )
    majority_of = forms.ChoiceField(label=_("Majority counted over"), choices=MAJORITIES)
    term_years = forms.IntegerField(
        label=_("Years of a term"), min_value=1, max_value=10, required=False
    )
    max_terms = forms.IntegerField(
        label=_("Terms in a row, at most"), min_value=1, max_value=10, required=False
    )
    checks_six_parties = forms.BooleanField(label=_("All six parties must sit"), required=False)
    women_share = forms.IntegerField(
        label=_("Women, at least percent"), min_value=0, max_value=100, required=False
    )
    youth_share = forms.IntegerField(
        label=_("Under 35, at least percent"), min_value=0, max_value=100, required=False
    )
    scrutinises = forms.BooleanField(
        label=_("It examines others: whoever carries out the work may not sit here"),
        required=False,
    )
    is_outside = forms.BooleanField(
        label=_("It sits outside the province and only receives"), required=False
    )
    idle_after_days = forms.IntegerField(
        label=_("Sound the alarm after so many quiet days"), min_value=7, max_value=730
    )
    established_on = ThaiDateField(label=_("At work since"), required=False)

    def __init__(
        self, acting: Acting, type_: str, body: Body | None, *args: Any, **options: Any
    ) -> None:
        self.acting, self.type, self.body = acting, type_, body
        super().__init__(*args, **options)
        self._offer_codes()
        self._offer_rows()
        self._leave_out()

    def _offer_codes(self) -> None:
        fields: dict[str, Any] = self.fields
        empty = [("", "–")]
        fields["form"].choices = [row for row in FORMS.choices(lang()) if row[0] != "informal"]
        fields["theme"].choices = empty + [(code, label("themes", code)) for code in THEMES]
        fields["level"].choices = [(code, label("area_levels", code)) for code in AREA_LEVELS]
        kept = [self.body.area_code] if self.body and self.body.area_code else []
        fields["area_code"].choices = empty + list(work_choices(self.acting.province, kept))
        others = [code for code in BY_LAW if code != self.type]
        fields["also"].choices = [(code, BODY_TYPES.label_of(code, lang())) for code in others]

    def _offer_rows(self) -> None:
        fields: dict[str, Any] = self.fields
        fields["network"].queryset = GovernanceNetwork.objects.visible_to(self.acting)
        above = Body.objects.visible_to(self.acting).exclude(state="ended")
        fields["parent"].queryset = above.exclude(pk=self.body.pk) if self.body else above
        self.fields["office"] = PartnerField(
            acting=self.acting,
            label=_("Desk"),
            help_text=_("The organisation that keeps the body's papers."),
            required=False,
        )

    def _leave_out(self) -> None:
        """A group that set itself up has no order, no quorum and no terms."""
        gone = set() if self.type == "own" else {"own_type"}
        if self.type != "strategic_partnership_group":
            gone.add("theme")
        if self.type == "informal":
            gone |= INFORMAL_HAS_NOT
            self.fields["mandate"].label = _("What the group does")
        for name in gone:
            del self.fields[name]

    def groups(self) -> list[tuple[Any, list[Any]]]:
        """For the page: the fields under their headings; an empty group is left out."""
        found = [(title, [self[n] for n in names if n in self.fields]) for title, names in GROUPS]
        return [(title, fields) for title, fields in found if fields]

    @property
    def values(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        for name in ("quorum_number", "second_call_share"):
            if name in values:
                values[name] = values[name] or 0
        office = values.pop("office", None)
        return values | {"type": self.type, "office": office.party if office else None}


INFORMAL_HAS_NOT = {
    "form", "legal_basis", "powers", "also", "quorum_share", "quorum_is_more_than",
    "quorum_number", "second_call_share", "majority_of", "term_years", "max_terms",
    "checks_six_parties", "women_share", "youth_share", "scrutinises", "is_outside",
}  # fmt: skip

GROUPS = (
    (_("Name"), ("own_type", "name_th", "name_en", "short_name", "form", "theme")),
    (_("What it is for"), ("legal_basis", "mandate", "powers")),
    (
        _("Its place among the bodies"),
        ("network", "parent", "office", "level", "area_code", "also", "is_outside"),
    ),
    (
        _("Quorum and votes"),
        (
            *("quorum_share", "quorum_is_more_than", "quorum_number"),
            *("second_call_share", "majority_of"),
        ),
    ),
    (
        _("Who may sit, and how long"),
        (
            *("checks_six_parties", "women_share", "youth_share", "scrutinises"),
            *("term_years", "max_terms"),
        ),
    ),
    (_("Its life"), ("established_on", "idle_after_days")),
)
