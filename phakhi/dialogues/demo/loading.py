"""Invented forums and questions to boards of the demo provinces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.utils import translation

from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.dialogues.demo.asking import load_questions
from phakhi.dialogues.demo.holding import load_forums
from phakhi.exchange.demo.loading import partners

HERE = Path(__file__).parent


def load_dialogues(province: Province, scenario: dict[str, Any]) -> None:
    read = yaml.safe_load((HERE / "dialogues.yaml").read_text("utf-8"))
    office = Acting(province=province, roles=frozenset({Role.OFFICER}))
    actors = partners(province, scenario)
    with translation.override("th"):
        load_forums(office, read.get(province.code, []), actors)
        load_questions(province, read["questions"], actors)
