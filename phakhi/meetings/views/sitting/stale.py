"""Two secretaries at one text: what stands now beside what was written, ready to be saved anew."""

from __future__ import annotations

from typing import Any

from phakhi.core.errors import StaleWrite


def compared(error: StaleWrite, yours: dict[str, str], labels: dict[str, Any]) -> dict[str, Any]:
    """The form is shown again with the version that stands now: the next save is a decision."""
    theirs = error.params["theirs"]
    return {
        "theirs": [(labels[name], getattr(theirs, name)) for name in yours],
        "yours": [(labels[name], text) for name, text in yours.items()],
        "version": theirs.version,
        "status": 409,
    }
