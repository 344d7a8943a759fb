"""Theme groups and who sits in them (R039)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned
from phakhi.core.presets import THEMES
from phakhi.formation.models.base import Bound, BoundQuerySet, OfNetworkQuerySet
from phakhi.governance.models import GovernanceNetwork


class ThemeGroup(Owned):
    """`theme` is one of the four, or empty for a group of the network's own."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="theme_groups"
    )
    theme = models.CharField(_("theme"), max_length=20, blank=True)
    name_th = models.CharField(_("name in Thai"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    purpose = models.TextField(_("what it works on"), max_length=1000, blank=True)

    objects = OfNetworkQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(theme__in=["", *THEMES]), name="group_theme_is_known"
            ),
            models.UniqueConstraint(
                fields=["network", "theme"], condition=~Q(theme=""), name="group_theme_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" and self.name_en else self.name_th


class SeatRole(models.TextChoices):
    LEAD = "lead", pgettext_lazy("seat", "Head of the group")
    SECRETARY = "secretary", pgettext_lazy("seat", "Secretary of the group")
    MEMBER = "member", pgettext_lazy("seat", "Member of the group")


class SeatQuerySet(BoundQuerySet):
    path = "group__"


class GroupSeat(Bound):
    """A member's seat in a group: offered, then accepted by the partner."""

    group = models.ForeignKey(ThemeGroup, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(_("seat"), max_length=10, choices=SeatRole, default=SeatRole.MEMBER)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["role", "actor__sort_key", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=SeatRole.values), name="seat_role_known"),
            models.UniqueConstraint(
                fields=["group", "actor"], condition=Q(ended_on=None), name="seat_once_per_group"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} in {self.group_id}"
