"""What should be done because a figure is weak: proposed, never ordered (R009, R144)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.states import IMPROVEMENT_FLOW, OPEN_IMPROVEMENTS
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ImprovementQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The office's own list, and for a partner what it was asked to do."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        return here.filter(asked__party__in=mine) if mine else here.none()

    def open(self) -> Self:
        return self.filter(state__in=OPEN_IMPROVEMENTS)


class Improvement(Owned):
    """`key` says which weakness it answers, so that it is found only once while it is open.

    `facts` holds the figures and the ids of the partners it is about; `asked` may do it.
    """

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    rule = models.CharField(max_length=24)
    key = models.CharField(max_length=120)
    facts = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=IMPROVEMENT_FLOW.choices(), default="found")
    state_since = models.DateTimeField(default=timezone.now)
    due_on = models.DateField(null=True, blank=True)
    asked = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    proposal_id = models.UUIDField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = ImprovementQuerySet.as_manager()

    class Meta:
        ordering = ["network_id", "state_since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "key"],
                condition=Q(state__in=OPEN_IMPROVEMENTS),
                name="improvement_open_once",
            ),
            IMPROVEMENT_FLOW.constraint("improvement_state_known"),
            models.CheckConstraint(
                condition=~Q(state="dismissed") | ~Q(reason=""),
                name="improvement_dismissed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("proposed", "taken")) | Q(due_on__isnull=False),
                name="improvement_asked_with_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.key}"
