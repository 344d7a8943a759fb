"""What the import tells the house when it starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

import phakhi.networks.imports.permissions
import phakhi.networks.imports.sentences
import phakhi.networks.imports.tasks  # noqa: F401
from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core.acting import Role
from phakhi.core.registry import NAVIGATION, NavItem
from phakhi.networks.models import ImportBatch, ImportMapping, ImportRow, ImportSheet


def register_imports() -> None:
    """Cells hold contact persons as the office wrote them; the province's registrars alone see."""
    declare(ImportBatch, {"file_name": "text", "notices": "text", "started_by": "person"})
    declare_harmless(ImportBatch, "sha256", "counts", "job_id")
    declare(ImportSheet, {"cells": "text"})
    declare_harmless(ImportSheet, "name", "merged", "columns", "headings")
    declare(ImportRow, {"texts": "contact", "typed": "contact", "values": "contact"})
    declare(ImportRow, {"faults": "contact", "name_key": "name", "before": "contact"})
    declare_harmless(ImportRow, "area_code", "twin_row", "twins", "merge_with", "choices")
    declare_harmless(ImportRow, "actor_id", "refusal")
    declare_harmless(ImportMapping, "fingerprint", "columns")
    door = NavItem(_("Spreadsheets"), "networks:import_list", 12, Role.REGISTRARS)
    NAVIGATION.register("networks.imports", door)
