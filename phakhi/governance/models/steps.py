"""Each step in the life of a network or a membership is a row: who, in which post, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from phakhi.core.models import Owned, Visible
from phakhi.governance.models.members import NetworkMember
from phakhi.governance.models.networks import GovernanceNetwork

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Step(Owned):
    act = models.CharField(max_length=20)
    from_state = models.CharField(max_length=12, blank=True)
    to_state = models.CharField(max_length=12)
    reason = models.CharField(max_length=500, blank=True)
    by_person = models.UUIDField(null=True, blank=True)
    by_post = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.act}: {self.from_state} → {self.to_state}"


class MemberStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        return here.filter(Q(member__actor__party__in=mine)) if mine else here.none()


class MemberStep(Step):
    """Shown to staff and to the partner itself, never to the public (R010)."""

    member = models.ForeignKey(NetworkMember, on_delete=models.CASCADE, related_name="steps")

    objects = MemberStepQuerySet.as_manager()

    class Meta(Step.Meta):
        abstract = False


class NetworkStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.none()


class NetworkStep(Step):
    """The office's own record; the public reads the same acts in the ledger."""

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.CASCADE, related_name="steps")

    objects = NetworkStepQuerySet.as_manager()

    class Meta(Step.Meta):
        abstract = False
