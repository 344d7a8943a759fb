"""Columns a province has named once are proposed again for the same form."""

from __future__ import annotations

from phakhi.core.models import Province
from phakhi.networks.imports.sheet.columns import fingerprint, suggest
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.sheet.shapes import Table
from phakhi.networks.models import ImportMapping


def columns_for(province: Province, table: Table) -> dict[int, str]:
    mark = fingerprint(table.headings)
    kept = ImportMapping.objects.filter(province=province, fingerprint=mark).first()
    if kept is None:
        return suggest(table.headings)
    return {int(column): field for column, field in kept.columns.items() if field in BY_KEY}


def is_remembered(province: Province, table: Table) -> bool:
    mark = fingerprint(table.headings)
    return ImportMapping.objects.filter(province=province, fingerprint=mark).exists()


def remember(province: Province, table: Table, columns: dict[str, str]) -> None:
    ImportMapping.objects.update_or_create(
        province=province,
        fingerprint=fingerprint(table.headings),
        defaults={"columns": columns},
    )
