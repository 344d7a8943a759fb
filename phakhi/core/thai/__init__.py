"""Thai text as the whole house writes, sorts, searches and reads it; no Django."""

from __future__ import annotations

from phakhi.core.thai.baht import baht_text, number_text
from phakhi.core.thai.calendar import BANGKOK, bangkok_date, buddhist_year
from phakhi.core.thai.dates import format_date, format_period, format_time
from phakhi.core.thai.digits import arabic_digits, thai_digits
from phakhi.core.thai.match import match_key
from phakhi.core.thai.normal import normalise
from phakhi.core.thai.order import sort_key
from phakhi.core.thai.reading import UnreadableDate, parse_date
from phakhi.core.thai.search import bigrams, fold, query_bigrams
from phakhi.core.thai.titles import strip_title
from phakhi.core.thai.words import tokens, width, words, wrap

__all__ = [
    "BANGKOK",
    "UnreadableDate",
    "arabic_digits",
    "baht_text",
    "bangkok_date",
    "bigrams",
    "buddhist_year",
    "fold",
    "format_date",
    "format_period",
    "format_time",
    "match_key",
    "normalise",
    "number_text",
    "parse_date",
    "query_bigrams",
    "sort_key",
    "strip_title",
    "thai_digits",
    "tokens",
    "width",
    "words",
    "wrap",
]
