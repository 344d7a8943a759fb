"""The name of a code in the language of the page."""

from __future__ import annotations

from django.utils.translation import get_language

from phakhi.core.presets import LISTS


def label(list_name: str, code: str) -> str:
    """An unknown code is shown as it is: a list may have been shortened since."""
    return LISTS[list_name].label_of(code, get_language() or "th") if code else ""
