"""A row held for the rest of the transaction, as it stands now."""

from __future__ import annotations

from typing import TypeVar

from phakhi.core.models import Owned

Row = TypeVar("Row", bound=Owned)


def locked(row: Row) -> Row:
    """Fifty photos at once are fifty notes: each waits for the one before it, none is refused."""
    found: Row = type(row)._base_manager.select_for_update(of=("self",)).get(pk=row.pk)
    return found
