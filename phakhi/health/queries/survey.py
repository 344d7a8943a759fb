"""What the yearly surveys say of a network, in totals (R034, R144, networks.md §1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phakhi.governance.models import GovernanceNetwork
from phakhi.health.computing.asked import Asked, Figure
from phakhi.surveys.models import Invitation, Kind, Wave
from phakhi.surveys.queries import factor_scores, latest_wave, leadership, trust_and_value
from phakhi.surveys.queries.results import culture_scores

HALF = 0.5


def wave_on(network: GovernanceNetwork, day: date) -> tuple[Asked | None, frozenset[str] | None]:
    """The last wave closed by that day, and who answered; None: nobody has been asked yet."""
    closed = Wave.objects.filter(network=network, kind=Kind.RELATIONSHIP, state="closed")
    wave = closed.filter(closed_on__lte=day).order_by("-closed_on", "-year").first()
    if wave is None:
        return None, None
    answered = Invitation.objects.filter(wave=wave, state="answered")
    return _asked(wave), frozenset(map(str, answered.values_list("actor_id", flat=True)))


def _asked(wave: Wave) -> Asked:
    found = trust_and_value(wave)
    return Asked(
        wave=wave.public_code,
        closed_on=wave.closed_on.isoformat() if wave.closed_on else "",
        invited=found.invited,
        respondents=found.respondents,
        dyads=found.dyads,
        trust=Figure(found.network_trust, *(found.trust_interval or (None, None))),
        value=Figure(found.network_value, *(found.value_interval or (None, None))),
    )


@dataclass(frozen=True, slots=True)
class Accepted:
    """Sectors in which at least half accept the leaders asked about, of those that may be told."""

    accepting: int
    sectors: int

    @property
    def share(self) -> float | None:
        return self.accepting / self.sectors if self.sectors else None


def leaders_accepted(network: GovernanceNetwork) -> Accepted | None:
    """A sector accepts if its best accepted leader is: it need not be the same one everywhere."""
    wave = latest_wave(network, Kind.LEADERSHIP)
    if wave is None:
        return None
    best: dict[str, float] = {}
    for leader in leadership(wave):
        for sector, found in leader.by_sector.items():
            best[sector] = max(best.get(sector, 0.0), found.share)
    if not best:
        return None
    return Accepted(sum(share >= HALF for share in best.values()), len(best))


def beliefs(network: GovernanceNetwork) -> dict[int, float]:
    """Of the nine factors what the members believe, 1 to 5 as a share; enough answers only."""
    wave = latest_wave(network, Kind.FACTORS)
    if wave is None:
        return {}
    scores = factor_scores(wave)
    return {n: (found.mean - 1) / 4 for n, found in scores.items() if found.mean is not None}


def culture(network: GovernanceNetwork) -> dict[str, float]:
    """R145, trait by trait, as shares of 1."""
    wave = latest_wave(network, Kind.FACTORS)
    if wave is None:
        return {}
    scores = culture_scores(wave)
    return {code: (found.mean - 1) / 4 for code, found in scores.items() if found.mean is not None}
