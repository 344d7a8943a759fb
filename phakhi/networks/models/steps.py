"""Each step in an actor's life is a row: who decided, in which post, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from phakhi.core.models import Owned, Visible
from phakhi.networks.models.actors import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ActorStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        return here.filter(Q(actor__party__in=mine)) if mine else here.none()


class ActorStep(Owned):
    """`reason` is shown to staff and to the partner itself, never to the public.

    `detail` of a merge holds what stood before and which side was chosen, field by field.
    """

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="steps")
    act = models.CharField(max_length=20)
    from_state = models.CharField(max_length=10)
    to_state = models.CharField(max_length=10)
    reason = models.CharField(max_length=500, blank=True)
    detail = models.JSONField(default=dict, blank=True)
    by_person = models.UUIDField(null=True, blank=True)
    by_post = models.UUIDField(null=True, blank=True)

    objects = ActorStepQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.act}: {self.from_state} → {self.to_state}"
