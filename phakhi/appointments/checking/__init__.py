"""What stands against an order, before anybody signs it."""

from __future__ import annotations

from phakhi.appointments.checking.findings import Finding, Level
from phakhi.appointments.checking.nominees import check_nominee
from phakhi.appointments.checking.orders import check_order, open_findings
from phakhi.appointments.checking.words import sentence_of

__all__ = ["Finding", "Level", "check_nominee", "check_order", "open_findings", "sentence_of"]
