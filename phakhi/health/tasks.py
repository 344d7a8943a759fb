"""What the worker does for this room: a reading on demand, after a change, and every night."""

from __future__ import annotations

from typing import Any

from phakhi.core import jobs
from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.core.nightly import NIGHTLY, the_house
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.health.models.readings import Cause
from phakhi.health.services import compute_health
from phakhi.methods.progress import Progress, staged

TASK = "health.compute"
# About how much of the time each part takes in a large network.
PHASES = {"gathering": 3.0, "measuring": 2.0, "betweenness": 12.0, "explaining": 2.0}
CAUSES = {"withdrawn": Cause.LEFT, "ended": Cause.LEFT, "accepted": Cause.JOINED}


@jobs.task(TASK)
def compute(acting: Acting, progress: jobs.Progress, **arguments: Any) -> dict[str, Any]:
    networks = GovernanceNetwork.objects.filter(province=acting.province)
    found = networks.select_related("province").get(pk=arguments["network"])
    cause = arguments.get("cause", Cause.OFFICE)
    heard = staged(_in_hundredths(progress), PHASES)
    reading = compute_health(acting=acting, network=found, cause=cause, progress=heard)
    return {"reading": reading.number}


def _in_hundredths(progress: jobs.Progress) -> Progress:
    def tell(phase: str, share: float) -> None:
        progress(round(share * 100), 100)

    return tell


def every_night(acting: Acting) -> None:
    """Inline: the night has time, and the worker runs it."""
    for network in GovernanceNetwork.objects.filter(province=acting.province).running():
        compute_health(acting=acting, network=network, cause=Cause.NIGHT)


def follow_membership(event: Event) -> None:
    """A member came or left: the dials are read again at once, by the worker."""
    cause = CAUSES.get(event.kind.rpartition(".")[2])
    member = NetworkMember.objects.filter(pk=event.subject_id).select_related("network").first()
    if cause is None or member is None:
        return
    house = the_house(event.province)
    jobs.start(acting=house, task=TASK, network=str(member.network_id), cause=cause)


def register_nightly() -> None:
    NIGHTLY.register("health", every_night)
