"""The nine factors of one year as they were agreed to stand (R144, R145)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from phakhi.core.models import Owned, Visible
from phakhi.governance.models import GovernanceNetwork, sees_network

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ProfileQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(sees_network(acting, "network__"))


class FactorProfile(Owned):
    """`year` is the fiscal year (CE); `factors` holds belief and evidence of each of the nine."""

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    factors = models.JSONField(default=dict)
    kept_on = models.DateField()
    kept_by = models.UUIDField(null=True)

    objects = ProfileQuerySet.as_manager()

    class Meta:
        ordering = ["network_id", "-year"]
        constraints = [
            models.UniqueConstraint(fields=["network", "year"], name="factor_profile_once_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.network_id} {self.year}"
