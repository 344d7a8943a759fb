"""Who may see and work on imported spreadsheets: the registrars of the province, nobody else."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.networks.models.imports import ImportBatch, ImportMapping, ImportRow, ImportSheet


def can_import(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


@views(ImportBatch)
@views(ImportMapping)
@views(ImportRow)
@views(ImportSheet)
def can_view_import(
    acting: Acting, row: ImportBatch | ImportMapping | ImportRow | ImportSheet
) -> bool:
    """Rows hold telephone numbers and names of contact persons as the office wrote them."""
    return same_province(acting, row) and can_import(acting)
