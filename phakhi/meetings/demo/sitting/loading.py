"""The sitting half of the demo: a year of resolutions and minutes, a circulation, a living room."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from phakhi.core.models import Province
from phakhi.core.statistics import count_rows
from phakhi.meetings.demo.sitting.agenda import fill_agendas
from phakhi.meetings.demo.sitting.circulating import load_circulations
from phakhi.meetings.demo.sitting.living import load_living
from phakhi.meetings.demo.sitting.minuting import fill_minutes
from phakhi.meetings.demo.sitting.papering import fill_papers
from phakhi.meetings.demo.sitting.record import Record
from phakhi.meetings.demo.sitting.resolving import fill_resolutions
from phakhi.networks.demo.making import officer_of


@transaction.atomic
def load_sittings(province: Province, scenario: dict[str, Any]) -> None:
    """After the meetings of the year are there; a province without any has none of this."""
    if not scenario["meta"]["is_demo"]:
        return
    record = Record.of(province)
    officer = officer_of(province)
    if record.meetings:
        fill_agendas(record)
        fill_resolutions(record)
        fill_papers(fill_minutes(record))
        count_rows("meetings")
    load_circulations(province, officer)
    load_living(province, officer)
