"""The name of a code in the language of the page."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language

from phakhi.core.presets import LISTS
from phakhi.core.presets.term import Terms


def label(list_name: str, code: str) -> str:
    """An unknown code is shown as it is: a list may have been shortened since."""
    return term_label(LISTS[list_name], code)


def term_label(terms: Terms, code: str) -> str:
    """The same of a list that one room keeps for itself."""
    return terms.label_of(code, get_language() or "th") if code else ""


def term_choices(terms: Terms) -> list[tuple[str, str]]:
    return terms.choices(get_language() or "th")


def lazy_choices(terms: Terms) -> list[tuple[str, Any]]:
    """Read when the page is written, for lists that are made when the house starts."""
    return [(code, _later(terms, code)) for code in terms]


def _later(terms: Terms, code: str) -> Any:
    return lazy(lambda: term_label(terms, code), str)()
