from __future__ import annotations

from phakhi.health.services.computing import compute_health
from phakhi.health.services.improving import (
    dismiss_improvement,
    finish_improvement,
    propose_improvement,
    reopen_improvement,
)
from phakhi.health.services.judging import keep_profile, say_form

__all__ = [
    "compute_health",
    "dismiss_improvement",
    "finish_improvement",
    "keep_profile",
    "propose_improvement",
    "reopen_improvement",
    "say_form",
]
