"""Search without an extension: character pairs narrow, a LIKE on the folded text decides.

For every query that is part of a text, `query_bigrams(query)` is a subset of `bigrams(text)`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from phakhi.core.thai.digits import arabic_digits
from phakhi.core.thai.normal import normalise


def fold(text: str) -> str:
    """The form that stored text and query share: normalised, lower case, Arabic digits."""
    return normalise(arabic_digits(text).casefold())


def bigrams(text: str) -> list[str]:
    """Unique pairs in order of appearance; a run of one character gives that character."""
    return list(dict.fromkeys(pair for run in _runs(fold(text)) for pair in _pairs(run)))


def query_bigrams(query: str) -> list[str]:
    """Empty for a single character: it may stand inside any pair, so only LIKE can answer."""
    return list(dict.fromkeys(p for run in _runs(fold(query)) if len(run) > 1 for p in _pairs(run)))


def _pairs(run: str) -> list[str]:
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def _runs(folded: str) -> Iterator[str]:
    spaced = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded)
    yield from spaced.split()
