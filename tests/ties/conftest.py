from __future__ import annotations

from tests.networks.conftest import as_representative, as_role

__all__ = ["as_representative", "as_role"]
