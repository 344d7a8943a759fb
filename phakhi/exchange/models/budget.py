"""R066: what a network's own work costs, and which partner bears it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.exchange.models.steps import known
from phakhi.exchange.vocabulary import BudgetKind
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.governance.models.networks import sees_network
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class BudgetQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_network(acting, "network__"), province=acting.province)


class BudgetLine(Owned):
    """Counts once its partner has accepted the proposal; `year` is the CE year it ends in."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="budget_lines"
    )
    source = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="budget_lines")
    proposal = models.OneToOneField(
        AssignmentProposal, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField(_("fiscal year"))
    kind = models.CharField(_("money or staff"), max_length=8, choices=BudgetKind)
    body = models.CharField(_("for which body"), max_length=200, blank=True)
    purpose = models.CharField(_("what for"), max_length=250)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    entered_by = models.UUIDField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = BudgetQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "kind", "pk"]
        constraints = [
            models.CheckConstraint(condition=known("kind", BudgetKind), name="budget_kind_known"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="budget_amount_positive"),
            models.CheckConstraint(
                condition=Q(year__range=(2000, 2200)), name="budget_year_plausible"
            ),
        ]

    def __str__(self) -> str:
        return self.purpose
