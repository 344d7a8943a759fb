"""Borders of areas from a GeoJSON file of the installation's own (docs/how-to/boundaries.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from phakhi.areas.services import import_boundaries

_SHOWN = 50


class Command(BaseCommand):
    help = "Load boundaries (GeoJSON, WGS84, Polygon or MultiPolygon); all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--source", default="", help="whose work it is, shown under each map")
        parser.add_argument("--code-property", default="code", help="property with the DOPA code")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            content = file.read_bytes()
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        done = import_boundaries(
            content=content,
            source=options["source"] or file.name,
            code_property=options["code_property"],
        )
        for fault in done.faults[:_SHOWN]:
            self.stderr.write(f"{fault.number}: {fault}")
        if done.faults:
            raise CommandError(f"{len(done.faults)} faults, nothing was saved")
        self.stdout.write(f"boundaries: {done.loaded} loaded")
