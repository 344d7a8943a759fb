"""The readings of a network, newest first."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.models import HealthReading
from phakhi.health.models.readings import ReadingQuerySet


def readings_of(acting: Acting, network: GovernanceNetwork) -> ReadingQuerySet:
    found: ReadingQuerySet = HealthReading.objects.visible_to(acting).filter(network=network)
    return found.order_by("-number")


def latest_of(network: GovernanceNetwork) -> HealthReading | None:
    return HealthReading.objects.filter(network=network).order_by("-number").first()
