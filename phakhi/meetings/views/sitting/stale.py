"""Two secretaries at one text: what stands now beside what was written, ready to be saved anew."""

from __future__ import annotations

from typing import Any

from phakhi.core.errors import StaleWrite


def compared(error: StaleWrite, field: str, yours: str, label: Any) -> dict[str, Any]:
    """The form is shown again with the version that stands now: the next save is a decision."""
    theirs = error.params["theirs"]
    return {
        "theirs": [(label, getattr(theirs, field))],
        "yours": [(label, yours)],
        "version": theirs.version,
        "status": 409,
    }
