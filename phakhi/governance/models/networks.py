"""A governance network: purpose, place, goal, life (R001–R014)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible, codes
from phakhi.core.presets import AREA_LEVELS, PURPOSES
from phakhi.governance.states import NETWORK_FLOW
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from uuid import UUID

    from phakhi.core.acting import Acting

RUNNING = ("formed", "active")


def sees_network(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_network`; a draft is seen by staff and those it concerns."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    seen = ~Q(**{f"{path}state": "draft"})
    if mine := acting.own_parties:
        seen |= Q(**{f"{path}pk__in": _of_partners(mine)})
    return here & seen


def _of_partners(parties: frozenset[UUID]) -> Any:
    from phakhi.governance.models.members import NetworkMember

    return NetworkMember.objects.filter(actor__party__in=parties).values("network")


class NetworkQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_network(acting))

    def running(self) -> Self:
        return self.filter(state__in=RUNNING)


class GovernanceNetwork(Owned):
    """`area_code` is empty for the whole province; a special area lists its districts (R014)."""

    public_code = models.CharField(max_length=12, editable=False)
    name_th = models.CharField(_("name in Thai"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    state = models.CharField(max_length=12, choices=NETWORK_FLOW.choices(), default="draft")
    main_purpose = models.CharField(_("main purpose"), max_length=40)
    other_purposes = codes(_("further purposes"))
    level = models.CharField(_("level"), max_length=12, default="province")
    area_code = models.CharField(_("area"), max_length=8, blank=True)
    area_codes = codes(_("areas it covers"))
    is_special_area = models.BooleanField(_("special area"), default=False)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors"
    )
    coordinator = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="coordinates"
    )
    shared_goal = models.TextField(_("shared goal"), max_length=2000, blank=True)
    ends_when = models.TextField(_("ends when"), max_length=1000, blank=True)
    special_domains = codes(_("domains of a special area"))
    idle_after_days = models.PositiveSmallIntegerField(_("quiet for so many days"), default=90)
    members_needed = models.PositiveSmallIntegerField(_("members it needs to form"), default=3)
    needs_charter = models.BooleanField(_("acts only with a charter in force"), default=True)
    renewals = models.PositiveSmallIntegerField(default=0, editable=False)
    started_on = models.DateField(_("started on"), null=True, blank=True)
    term_ends_on = models.DateField(_("term ends on"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    details = models.JSONField(default=dict, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = NetworkQuerySet.as_manager()

    class Meta:
        ordering = ["parent_id", "name_th", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="network_code_once"),
            NETWORK_FLOW.constraint("network_state_is_known"),
            models.CheckConstraint(
                condition=Q(main_purpose__in=list(PURPOSES)), name="network_purpose_known"
            ),
            models.CheckConstraint(
                condition=Q(level__in=list(AREA_LEVELS)), name="network_level_known"
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")), name="network_not_its_own_parent"
            ),
            models.CheckConstraint(
                condition=~Q(state="transformed") | Q(successor__isnull=False),
                name="network_transformed_into_one",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" and self.name_en else self.name_th
