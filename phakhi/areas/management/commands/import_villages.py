"""A province's villages from a CSV file (docs/how-to/villages.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from phakhi.areas.services import import_villages
from phakhi.areas.villages import VillageCheck, sentence_of
from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province


class Command(BaseCommand):
    help = "Load the villages of a province; all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--province", required=True, help="its code, for example 30")
        parser.add_argument("--source", default="", help="where the list comes from")
        parser.add_argument("--dry-run", action="store_true", help="check, save nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            check = import_villages(
                acting=_operator(options["province"]),
                content=file.read_bytes(),
                source=options["source"] or file.name,
                file_name=file.name,
                dry_run=options["dry_run"],
            )
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        self._tell(check, options["dry_run"])

    def _tell(self, check: VillageCheck, is_dry: bool) -> None:
        for fault in check.faults:
            self.stderr.write(f"{fault.row} {fault.column}: {sentence_of(fault)}")
        if not check.is_clean:
            raise CommandError(f"{len(check.faults)} faults, nothing was saved")
        kept = "would be saved" if is_dry else "saved"
        self.stdout.write(
            f"villages: {len(check.new)} new, {len(check.changed)} changed, "
            f"{check.same} as before; {kept}"
        )


def _operator(code: str) -> Acting:
    """Whoever may run commands on the server; the event names no person."""
    try:
        province = Province.objects.get(code=code)
    except Province.DoesNotExist as error:
        raise CommandError(f"no province {code} in this installation") from error
    return Acting(province=province, name="command line", roles=frozenset({Role.OFFICER}))
