"""Work across organisations is proposed and accepted, never ordered (R009)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models.networks import GovernanceNetwork
from phakhi.governance.states import PROPOSAL_FLOW
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ProposalQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Staff, and whoever speaks for the partner that was asked."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        return here.filter(actor__party__in=mine) if mine else here.none()

    def waiting(self) -> Self:
        return self.filter(state="proposed")


class AssignmentProposal(Owned):
    """`source_type` and `source_id` name the record of the room that asks; it hears the answer."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="proposals"
    )
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="proposals")
    state = models.CharField(max_length=10, choices=PROPOSAL_FLOW.choices(), default="proposed")
    state_since = models.DateTimeField(default=timezone.now)
    what = models.CharField(_("what is proposed"), max_length=500)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    answer_due_on = models.DateField(_("answer until"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    source_type = models.CharField(max_length=80, blank=True)
    source_id = models.UUIDField(null=True, blank=True)
    proposed_by = models.UUIDField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["source_id"], name="proposal_of_source")]
        constraints = [
            PROPOSAL_FLOW.constraint("proposal_state_is_known"),
            models.UniqueConstraint(
                fields=["source_type", "source_id", "actor"],
                condition=Q(state="proposed", source_id__isnull=False),
                name="proposal_open_once",
            ),
        ]

    def __str__(self) -> str:
        return self.what
