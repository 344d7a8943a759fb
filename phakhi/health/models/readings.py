"""One reading of a network's dials, as it was computed on its day; never changed (R144)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from phakhi.core.house_rules import append_only
from phakhi.core.models import Owned, Visible
from phakhi.governance.models import GovernanceNetwork, sees_network

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Cause(models.TextChoices):
    NIGHT = "night", _("Computed every night")
    OFFICE = "office", _("Asked for by the office")
    LEFT = "left", _("A member left")
    JOINED = "joined", _("A member joined")
    PAST = "past", _("Computed afterwards for that day")


class ReadingQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Rows hold ids only; names are looked up for whoever reads them."""
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(sees_network(acting, "network__"))


class HealthReading(Owned):
    """`graph` is the network as it was that day, so that later readings can say what changed.

    `fingerprint` names all that went in: the same twice in a month makes no second reading.
    """

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    day = models.DateField()
    period_start = models.DateField()
    cause = models.CharField(max_length=8, choices=Cause)
    method_version = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=64)
    inputs = models.JSONField(default=dict)
    dials = models.JSONField(default=dict)
    graph = models.JSONField(default=dict)
    standing = models.JSONField(default=dict)
    reasons = models.JSONField(default=list)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ["network_id", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["network", "number"], name="health_reading_number_once"
            ),
            models.CheckConstraint(
                condition=models.Q(cause__in=Cause.values), name="health_reading_cause_known"
            ),
            models.CheckConstraint(
                condition=models.Q(period_start__lte=models.F("day")), name="health_reading_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.network_id} {self.number}"


append_only(HealthReading)
