from __future__ import annotations

from phakhi.ledger.services.entering import enter
from phakhi.ledger.services.privacy import forget_person, forget_private

__all__ = ["enter", "forget_person", "forget_private"]
