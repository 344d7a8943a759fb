"""The six steps of a network, what shows that they are done, and whom it takes (R021, R038)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible, codes
from phakhi.core.presets import PARTIES
from phakhi.formation.guide import step_of
from phakhi.formation.models.base import OfNetworkQuerySet, of_my_networks
from phakhi.formation.states import STEP_FLOW
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork, sees_network
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting
    from phakhi.formation.guide import Step as Guide


class Step(Owned):
    """A network has no row for a step until somebody works on it. The owner accepts first."""

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="steps_6")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=STEP_FLOW.choices(), default="not_begun")
    state_since = models.DateTimeField(default=timezone.now)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    due_on = models.DateField(_("finished by"), null=True, blank=True)
    ticks = codes(_("ticked"))
    note = models.TextField(_("note"), max_length=2000, blank=True)
    owner = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_post = models.CharField(_("post in charge"), max_length=200, blank=True)
    proposal = models.ForeignKey(
        AssignmentProposal, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfNetworkQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["network", "number"], name="step_once_per_network"),
            models.CheckConstraint(condition=Q(number__range=(1, 6)), name="step_is_one_of_six"),
            STEP_FLOW.constraint("step_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="reopened") | ~Q(reason=""), name="step_reopened_with_reason"
            ),
            models.CheckConstraint(
                condition=Q(owner=None) | Q(proposal__isnull=False), name="step_owner_was_asked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def guide(self) -> Guide:
        return step_of(self.number)

    @property
    def answer(self) -> str:
        return self.proposal.state if self.proposal else ""

    @property
    def is_done(self) -> bool:
        return self.state == "done"


class EvidenceQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = Q(is_public=True) & sees_network(acting, "step__network__")
        return here.filter(seen | of_my_networks(acting, "step__network"))


class Evidence(Owned):
    """Words, a file, or the address of a record on the platform; `is_public` says who reads it."""

    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="evidence")
    title = models.CharField(_("what it is"), max_length=200)
    text = models.TextField(_("what it shows"), max_length=2000, blank=True)
    link = models.CharField(_("link to a record"), max_length=500, blank=True)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_public = models.BooleanField(_("everybody may read it"), default=False)
    added_by = models.UUIDField(null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.title


def one_of_each() -> dict[str, int]:
    return dict.fromkeys(PARTIES, 1)


class CompositionRule(Owned):
    """Which of the six parties it takes and how many of each: the network's own choice (R021).

    `in_groups` holds the same for each theme group; `state_at_most` is a percentage.
    """

    network = models.OneToOneField(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="composition_rule"
    )
    least: models.JSONField[Any, Any] = models.JSONField(default=one_of_each)
    in_groups: models.JSONField[Any, Any] = models.JSONField(default=one_of_each)
    state_at_most = models.PositiveSmallIntegerField(_("state at most"), null=True, blank=True)
    note = models.CharField(_("why"), max_length=500, blank=True)

    objects = OfNetworkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state_at_most=None) | Q(state_at_most__lte=100),
                name="composition_state_share_is_percent",
            )
        ]

    def __str__(self) -> str:
        return str(self.network_id)
