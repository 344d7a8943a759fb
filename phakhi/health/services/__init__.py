from __future__ import annotations

from phakhi.health.services.computing import compute_health

__all__ = ["compute_health"]
