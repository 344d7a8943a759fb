"""What of this room enters the ledger: public for ever, so no name or text that is not shown."""

from __future__ import annotations

from typing import Any

from phakhi.core.acting import Acting
from phakhi.ledger.services import enter
from phakhi.parties.models import Party
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Undertaking


def announce_undertaking(acting: Acting, row: Undertaking, act: str, **more: Any) -> None:
    facts: dict[str, Any] = {
        "body": row.body.public_code,
        "undertaking": number_of(row),
        "undertaking_state": row.state,
    }
    if row.due_on:
        facts["due_on"] = row.due_on.isoformat()
    shown, hidden = split({"what": row.text}, is_shown=row.is_public)
    owner, nobody = _named(row.owner, is_shown=row.is_public)
    enter(
        acting=acting,
        act=f"undertakings.undertaking.{act}",
        subject=row,
        facts=facts | shown | owner | more,
        private=hidden | nobody,
    )


def split(said: dict[str, str], *, is_shown: bool) -> tuple[dict[str, str], dict[str, str]]:
    return (said, {}) if is_shown else ({}, said)


def _named(owner: Party | None, *, is_shown: bool) -> tuple[dict[str, str], dict[str, str]]:
    if owner is None:
        return {}, {}
    is_open = is_shown and owner.is_public and not owner.is_person
    return split({"owner": owner.name_th}, is_shown=is_open)
