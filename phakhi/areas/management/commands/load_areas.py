"""Provinces, districts and subdistricts from `geothai`; run it again after an upgrade."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from phakhi.areas.loading import load_areas


class Command(BaseCommand):
    help = "Load the country's administrative areas (idempotent)."

    def handle(self, *args: Any, **options: Any) -> None:
        done = load_areas()
        self.stdout.write(
            f"areas: {done.areas} written, {done.abolished} abolished codes, "
            f"{done.outlines} outlines"
        )
