"""Who does what: the role matrix (R041) and the duty map (R042)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible, codes
from phakhi.formation.models.base import Bound, BoundQuerySet, OfNetworkQuerySet
from phakhi.formation.models.groups import ThemeGroup
from phakhi.formation.vocabulary import BINDING, DUTIES, LEVELS, PARTS
from phakhi.governance.models import GovernanceNetwork, sees_network
from phakhi.networks.models import Actor, sees_actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Named(Owned):
    """A name in both languages."""

    name_th = models.CharField(_("name in Thai"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" and self.name_en else self.name_th


class NetworkActivity(Named):
    """Something the network does together; `default_key` says that R041 offered it."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="formation_activities"
    )
    group = models.ForeignKey(
        ThemeGroup, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    default_key = models.CharField(max_length=30, blank=True)

    objects = OfNetworkQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "default_key"],
                condition=~Q(default_key=""),
                name="activity_default_once",
            )
        ]


class CellQuerySet(BoundQuerySet):
    path = "activity__"

    def accepted_if(self) -> Q:
        """Being informed asks for no answer."""
        return Q(ended_on=None) & (Q(proposal__state="accepted") | Q(part="informed"))


class RoleCell(Bound):
    """One partner's part in one activity."""

    activity = models.ForeignKey(NetworkActivity, on_delete=models.PROTECT, related_name="cells")
    part = models.CharField(_("part"), max_length=10)
    what = models.CharField(_("what exactly"), max_length=300, blank=True)

    objects = CellQuerySet.as_manager()

    class Meta:
        ordering = ["activity", "part", "actor__sort_key", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(part__in=list(PARTS)), name="cell_part_is_known"),
            models.CheckConstraint(
                condition=~Q(part__in=sorted(BINDING)) | Q(proposal__isnull=False),
                name="cell_was_proposed",
            ),
            models.UniqueConstraint(
                fields=["activity", "actor", "part"],
                condition=Q(ended_on=None),
                name="cell_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Mission(Named):
    """A public task; `levels` says at which levels somebody must answer for it."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="missions"
    )
    levels = codes(_("levels it needs"))

    objects = OfNetworkQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]


class DutyQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(sees_network(acting, "mission__network__"), province=acting.province)
        if acting.is_staff:
            return here
        mine = Q(actor__party__in=acting.own_parties)
        return here.filter(Q(actor=None) | sees_actor(acting, "actor__") | mine)


class DutyLine(Owned):
    """What the law or practice already lets a body do: a description, so nothing is proposed.

    `body` names one that is not in the register, a ministry for instance.
    """

    mission = models.ForeignKey(Mission, on_delete=models.CASCADE, related_name="lines")
    level = models.CharField(_("level"), max_length=10)
    act = models.CharField(_("what it does"), max_length=10)
    actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    body = models.CharField(_("body outside the register"), max_length=200, blank=True)
    basis = models.CharField(_("legal basis"), max_length=300, blank=True)

    objects = DutyQuerySet.as_manager()

    class Meta:
        ordering = ["mission", "level", "act", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(level__in=list(LEVELS)), name="duty_level_known"),
            models.CheckConstraint(condition=Q(act__in=list(DUTIES)), name="duty_act_known"),
            models.CheckConstraint(
                condition=Q(actor=None) & ~Q(body="") | Q(actor__isnull=False, body=""),
                name="duty_of_one_body",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def who(self) -> str:
        return self.actor.party.name if self.actor else self.body
