"""The plain words of this room's official acts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.acts import add_acts

ACTS: dict[str, Any] = {
    "ties.import.applied": _("List of ties taken in"),
    "ties.import.undone": _("List of ties taken back"),
}


def add_words() -> None:
    add_acts(ACTS)
