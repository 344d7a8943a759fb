"""What the network itself decided, who carries it out and by when (R002)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.governance.models.charters import of_own_network
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.governance.models.proposals import AssignmentProposal
from phakhi.governance.work_states import DECISION_FLOW
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class DecisionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        public = Q(is_public=True) & sees_network(acting, "network__")
        return here.filter(public | of_own_network(acting))

    def late(self) -> Self:
        return self.filter(state="open", due_on__lt=timezone.localdate())


class Decision(Owned):
    """`owner` is the member that accepted to carry it out; until then `proposal` waits (R009)."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="decisions"
    )
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=DECISION_FLOW.choices(), default="open")
    state_since = models.DateTimeField(default=timezone.now)
    decided_on = models.DateField(_("decided on"))
    text = models.TextField(_("decision"), max_length=4000)
    basis = models.CharField(_("basis"), max_length=1000, blank=True)
    body_name = models.CharField(_("body that decided"), max_length=250, blank=True)
    document = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    proposal = models.ForeignKey(
        AssignmentProposal, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(_("due on"), null=True, blank=True)
    is_public = models.BooleanField(_("everybody may read it"), default=True)
    outcome = models.CharField(_("what came of it"), max_length=1000, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.UUIDField(null=True, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_on", "-number"]
        constraints = [
            DECISION_FLOW.constraint("decision_state_is_known"),
            models.UniqueConstraint(fields=["network", "number"], name="decision_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.network_id} #{self.number}"

    @property
    def is_late(self) -> bool:
        is_past = self.due_on is not None and self.due_on < timezone.localdate()
        return self.state == "open" and is_past


class FollowUpQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        seen = Decision.objects.visible_to(acting)
        return self.filter(province=acting.province, decision__in=seen)


class FollowUp(Owned):
    """A line on how far it is; who wrote it stays inside."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="follow_ups")
    on = models.DateField(default=timezone.localdate)
    text = models.CharField(_("how far it is"), max_length=1000)
    by_person = models.UUIDField(null=True, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-created_at"]

    def __str__(self) -> str:
        return self.text
