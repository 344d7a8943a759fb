from __future__ import annotations

from phakhi.health.models.improvements import Improvement
from phakhi.health.models.judgements import FormJudgement
from phakhi.health.models.profiles import FactorProfile
from phakhi.health.models.readings import HealthReading

__all__ = ["FactorProfile", "FormJudgement", "HealthReading", "Improvement"]
