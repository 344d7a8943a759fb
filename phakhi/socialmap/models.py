"""Where each partner stands on the social map, so that it is found again next time (R016)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from phakhi.core.models import Owned, Visible
from phakhi.networks.models import Actor, sees_actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class PositionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_actor(acting, "actor__"))


class MapPosition(Owned):
    """Derived: one drawing of all partners, whoever looks; from 0 to 1 along both axes.

    `had_ties` tells who was placed among the lonely ones and has to move once it is tied.
    """

    actor = models.OneToOneField(Actor, on_delete=models.CASCADE, related_name="map_position")
    x = models.FloatField()
    y = models.FloatField()
    had_ties = models.BooleanField()
    placed_at = models.DateTimeField(default=timezone.now)

    objects = PositionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(x__range=(0, 1), y__range=(0, 1)), name="position_on_the_sheet"
            )
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} ({self.x:.3f}, {self.y:.3f})"
