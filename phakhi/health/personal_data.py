"""What this room's tables hold on persons, and whose changes are kept."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.health.models import FactorProfile, FormJudgement, HealthReading, Improvement


def declare_health() -> None:
    """Readings hold ids of partners, some of them individuals, and counts; never an answer."""
    declare(HealthReading, {"graph": "person", "standing": "person", "reasons": "person"})
    declare_harmless(HealthReading, "inputs", "dials", "fingerprint", "method_version", "cause")
    declare(FormJudgement, {"said_by": "person"})
    declare_harmless(FormJudgement, "form")
    declare(FactorProfile, {"kept_by": "person"})
    declare_harmless(FactorProfile, "factors")
    declare(Improvement, {"reason": "text", "facts": "person", "asked": "person"})
    declare_harmless(Improvement, "rule", "key", "proposal_id")


def audit_health() -> None:
    audit.register(FactorProfile)
    audit.register(Improvement, personal=("reason",))
