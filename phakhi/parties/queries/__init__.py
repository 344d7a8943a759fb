from __future__ import annotations

from phakhi.parties.queries.duplicates import likely_duplicates
from phakhi.parties.queries.search import search_parties

__all__ = ["likely_duplicates", "search_parties"]
