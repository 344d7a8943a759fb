"""Loads the invented demo provinces once; each room adds its part (registry DEMO_LOADERS)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from phakhi.core.models import Province
from phakhi.core.registry import DEMO_LOADERS
from phakhi.core.statistics import count_rows

PROVINCES = (
    ("30", "nakhon-ratchasima", "นครราชสีมา", "Nakhon Ratchasima", "นม"),
    ("56", "phayao", "พะเยา", "Phayao", "พย"),
)


class Command(BaseCommand):
    help = "Load the demo provinces (marked as invented) unless they are there already."

    def handle(self, *args: Any, **options: Any) -> None:
        if Province.objects.filter(is_demo=True).exists():
            self.stdout.write("demo: already loaded")
            return
        scenario = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
        load_demo(scenario)
        self.stdout.write("demo: loaded")


@transaction.atomic
def load_demo(scenario: dict[str, Any]) -> None:
    for code, slug, name_th, name_en, abbreviation in PROVINCES:
        province = Province.objects.create(
            code=code,
            slug=slug,
            name_th=name_th,
            name_en=name_en,
            abbreviation=abbreviation,
            is_demo=True,
        )
        for loader in DEMO_LOADERS:
            loader(province, scenario)
            count_rows(loader.__module__.split(".")[1])
