"""Names of what is asked, in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language


def in_language(row: Mapping[str, Any]) -> str:
    is_english = (get_language() or "th").startswith("en")
    return str((row.get("en") if is_english else "") or row["th"])
