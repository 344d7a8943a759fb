"""The measured conditions of Provan & Kenis and what they speak for: advice, not a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries.charters import charter_in_force, standing
from phakhi.health.models import FormJudgement, HealthReading
from phakhi.health.models.judgements import Form
from phakhi.health.queries.readings import latest_of
from phakhi.methods.networks import FormAdvice, provan_kenis


@dataclass(frozen=True, slots=True)
class Advised:
    """`is_guessed`: how it is run was read off the register, nobody has said it yet."""

    advice: FormAdvice
    measured: dict[str, float | int | None]
    form_now: str
    is_guessed: bool
    said: FormJudgement | None


def advise(acting: Acting, network: GovernanceNetwork) -> Advised:
    reading, said = latest_of(network), _said(acting, network)
    measured = {
        "density": _trusting_density(reading),
        "centralisation": _part(reading, "density", "centralisation"),
        "size": reading.inputs["members"] if reading else None,
        "consensus": _consensus(network),
        "competency_need": (said.need - 1) / 3 if said else None,
    }
    given: Any = measured
    return Advised(
        provan_kenis(**given),
        measured,
        said.form if said else _guess(network),
        said is None,
        said,
    )


def _said(acting: Acting, network: GovernanceNetwork) -> FormJudgement | None:
    found = FormJudgement.objects.visible_to(acting).filter(network=network)
    return found.order_by("-created_at", "-pk").first()


def _trusting_density(reading: HealthReading | None) -> float | None:
    """Ties there are of those there could be, weighed by the trust that was measured."""
    if reading is None:
        return None
    ties, trust = (reading.dials[code]["value"] for code in ("density", "trust"))
    return None if ties is None or trust is None else ties * trust


def _part(reading: HealthReading | None, dial: str, name: str) -> float | None:
    return reading.dials[dial]["parts"].get(name) if reading else None


def _consensus(network: GovernanceNetwork) -> float | None:
    """Members who adopted the charter in force, which holds the shared goal."""
    charter = charter_in_force(network)
    if charter is None:
        return None
    found = standing(charter)
    return found.yes / found.members if found.members else None


def _guess(network: GovernanceNetwork) -> str:
    return Form.LEAD if network.coordinator_id else Form.SHARED
