"""What a ledger entry of this room is about."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.dialogues.models import Consultation, Dialogue
from phakhi.ledger.naming import Naming, add_naming


def _page(name: str) -> Any:
    def url(row: Any) -> str:
        parts = {"province": row.province.slug, "code": row.public_code}
        return reverse(f"dialogues:{name}", kwargs=parts)

    return url


def name_dialogues() -> None:
    here = ("province",)
    add_naming(Naming(_("Forum"), Dialogue, str, _page("dialogue"), here))
    add_naming(Naming(_("Question to a board"), Consultation, str, _page("consultation"), here))
