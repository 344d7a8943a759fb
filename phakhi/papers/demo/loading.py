"""The registers, the chains and the first letters of the demo provinces."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province
from phakhi.papers.demo.letters import load_letters
from phakhi.papers.demo.office import DemoOffice, load_office


def load_papers(province: Province, scenario: dict[str, Any]) -> None:
    """Only where the demo's own people hold the posts that papers need."""
    office = DemoOffice.of(province)
    if office is None:
        return
    load_office(office)
    if office.governor is not None:
        load_letters(office)
