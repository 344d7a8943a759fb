"""A body: what it is for, under which basis, by which rules it sits (R043–R054)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.types import BODY_TYPES, FORMS
from phakhi.core.models import Owned, Visible, codes
from phakhi.core.presets import AREA_LEVELS, THEMES
from phakhi.governance.models import GovernanceNetwork
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def sees_body(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_body`: a planned body is the office's own matter."""
    here = Q(**{f"{path}province": acting.province})
    return here if acting.is_staff else here & ~Q(**{f"{path}state": "planned"})


class BodiesQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_body(acting))


BodyQuerySet = BodiesQuerySet  # formation has a class of this name, which the type checker mixes up


class Body(Owned):
    """`quorum_share` is of the voting seats filled; `quorum_number` adds a floor.

    `is_outside`: it sits elsewhere and only receives (ก.น.บ.). `also` marks a body that is
    another by law, too (a scrutiny committee that is also ก.ธ.จ.). `agreed_as`: the body of an
    agreed structure, or the theme group (phakhi.formation), that was taken over.
    """

    public_code = models.CharField(max_length=24, editable=False)
    type = models.CharField(_("type of body"), max_length=40)
    own_type = models.CharField(_("own name of the type"), max_length=120, blank=True)
    form = models.CharField(_("form"), max_length=16, default="committee")
    name_th = models.CharField(_("name in Thai"), max_length=400)
    name_en = models.CharField(_("name in English"), max_length=400, blank=True)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    state = models.CharField(max_length=12, choices=BODY_FLOW.choices(), default="planned")
    network = models.ForeignKey(
        GovernanceNetwork, null=True, blank=True, on_delete=models.PROTECT, related_name="bodies"
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    office = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="bodies_served"
    )
    theme = models.CharField(_("theme"), max_length=12, blank=True)
    level = models.CharField(_("level"), max_length=12, default="province")
    area_code = models.CharField(_("area"), max_length=8, blank=True)
    also = codes(_("is by law also"))
    is_formal = models.BooleanField(_("formal: appointed by an order"), default=True)
    is_outside = models.BooleanField(_("sits outside the province"), default=False)
    legal_basis = models.TextField(_("legal basis"), max_length=2000, blank=True)
    mandate = models.TextField(_("mandate"), max_length=4000, blank=True)
    powers = models.TextField(_("duties and powers"), max_length=8000, blank=True)
    quorum_share = models.DecimalField(
        _("quorum: share of members"), max_digits=4, decimal_places=3, default=0.5
    )
    quorum_is_more_than = models.BooleanField(_("more than this share"), default=False)
    quorum_number = models.PositiveSmallIntegerField(_("quorum: at least"), default=0)
    second_call_share = models.DecimalField(
        _("quorum at the second call"), max_digits=4, decimal_places=3, default=0
    )
    majority_of = models.CharField(_("majority counted over"), max_length=8, default="voting")
    term_years = models.PositiveSmallIntegerField(_("years of a term"), null=True, blank=True)
    max_terms = models.PositiveSmallIntegerField(_("terms in a row"), null=True, blank=True)
    checks_six_parties = models.BooleanField(_("all six parties must sit"), default=False)
    women_share = models.PositiveSmallIntegerField(_("women, percent"), null=True, blank=True)
    youth_share = models.PositiveSmallIntegerField(_("under 35, percent"), null=True, blank=True)
    scrutinises = models.BooleanField(_("scrutinises others"), default=False)
    idle_after_days = models.PositiveSmallIntegerField(_("quiet for so many days"), default=90)
    established_on = models.DateField(_("established on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    agreed_as = models.UUIDField(null=True, blank=True, editable=False)
    is_demo = models.BooleanField(default=False)

    objects = BodiesQuerySet.as_manager()

    class Meta:
        ordering = ["type", "name_th", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "public_code"], name="sitting_body_code_once"
            ),
            models.UniqueConstraint(
                fields=["province", "agreed_as"],
                condition=Q(agreed_as__isnull=False),
                name="sitting_body_taken_over_once",
            ),
            BODY_FLOW.constraint("body_state_is_known"),
            models.CheckConstraint(
                condition=Q(type__in=list(BODY_TYPES)), name="sitting_body_type_known"
            ),
            models.CheckConstraint(
                condition=Q(form__in=list(FORMS)), name="sitting_body_form_known"
            ),
            models.CheckConstraint(
                condition=Q(theme="") | Q(theme__in=list(THEMES)), name="sitting_body_theme_known"
            ),
            models.CheckConstraint(
                condition=Q(level__in=list(AREA_LEVELS)), name="sitting_body_level_known"
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="sitting_body_not_its_own_parent",
            ),
            models.CheckConstraint(
                condition=Q(quorum_share__range=(0, 1), second_call_share__range=(0, 1)),
                name="sitting_body_quorum_is_a_share",
            ),
            models.CheckConstraint(
                condition=Q(majority_of__in=("voting", "present", "all")),
                name="sitting_body_majority_known",
            ),
            models.CheckConstraint(
                condition=Q(type="informal", form="informal", is_formal=False)
                | (~Q(type="informal") & ~Q(form="informal")),
                name="sitting_body_informal_is_not_formal",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" and self.name_en else self.name_th


class OfBody(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_body(acting, "body__"), province=acting.province)


class SeatRule(Owned):
    """One line of the composition: how many seats of a kind, or from one of the six parties."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="seat_rules")
    place = models.PositiveSmallIntegerField()
    party_class = models.CharField(_("party"), max_length=20, blank=True)
    kind = models.CharField(_("kind of seat"), max_length=16, blank=True)
    least = models.PositiveSmallIntegerField(_("at least"), default=0)
    most = models.PositiveSmallIntegerField(_("at most"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=250, blank=True)

    objects = OfBody.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["body", "place"], name="seat_rule_place_once"),
            models.CheckConstraint(
                condition=Q(most=None) | Q(most__gte=F("least")), name="seat_rule_least_to_most"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.party_class or self.kind}"


class BodyResource(Owned):
    """What the body works with: money, staff, a place (R052, R066)."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="resources")
    kind = models.CharField(_("resource"), max_length=20)
    what = models.CharField(_("what"), max_length=250)
    amount = models.DecimalField(
        _("baht a year"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"), null=True, blank=True)
    source = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfBody.as_manager()

    class Meta:
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gte=0), name="body_resource_not_negative"
            )
        ]

    def __str__(self) -> str:
        return self.what
