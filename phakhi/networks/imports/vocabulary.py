"""What may become of an upload and its rows."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class BatchState:
    UPLOADED: Final = "uploaded"
    MAPPED: Final = "mapped"
    CHECKED: Final = "checked"
    APPLYING: Final = "applying"
    APPLIED: Final = "applied"
    UNDOING: Final = "undoing"
    UNDONE: Final = "undone"
    FAILED: Final = "failed"

    WORKING: Final = (MAPPED, APPLYING, UNDOING)
    BEFORE: Final = (UPLOADED, CHECKED, FAILED)


class RowState(models.TextChoices):
    READY = "ready", _("Ready")
    FAULTY = "faulty", _("To repair")
    TWIN = "twin", _("Perhaps twice")
    SKIPPED = "skipped", _("Left out")
    APPLIED = "applied", _("Taken in")
    KEPT = "kept", _("Kept at the undoing")


class Decision(models.TextChoices):
    OPEN = "", _("Not decided")
    ADD = "add", _("Add as a new partner")
    MERGE = "merge", _("Merge with the partner that exists")
    SKIP = "skip", _("Leave out")
