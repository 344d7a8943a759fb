"""Which waves a network has had."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork
from phakhi.surveys.models import Wave
from phakhi.surveys.models.waves import WaveQuerySet


def latest_wave(network: GovernanceNetwork, kind: str) -> Wave | None:
    """The newest closed one: the only kind that has results."""
    closed = Wave.objects.filter(network=network, kind=kind, state="closed")
    return closed.order_by("-closed_on", "-year").first()


def earlier_waves(wave: Wave) -> list[Wave]:
    """Closed before it, of the same kind and network, newest first: for the trend."""
    same = Wave.objects.filter(network=wave.network_id, kind=wave.kind, state="closed")
    return list(same.filter(year__lt=wave.year).order_by("-year"))


def waves_of(acting: Acting, network: GovernanceNetwork) -> WaveQuerySet:
    seen = Wave.objects.visible_to(acting).filter(network=network)
    return seen.select_related("network__province", "province")
