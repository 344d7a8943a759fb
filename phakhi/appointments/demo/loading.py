"""The room's part of the demonstration, after the bodies' own."""

from __future__ import annotations

from typing import Any

from phakhi.appointments.demo.history import load_history
from phakhi.appointments.demo.living import load_living
from phakhi.core.models import Province
from phakhi.networks.demo.making import officer_of
from phakhi.papers.demo.office import DemoOffice


def load_appointments(province: Province, scenario: dict[str, Any]) -> None:
    load_history(province, officer_of(province))
    office = DemoOffice.of(province)
    if office is not None:
        load_living(office)
