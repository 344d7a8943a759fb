from __future__ import annotations

from phakhi.papers.models.books import Book, Number, StaffOnly
from phakhi.papers.models.chains import ChainPlace, ChainStep, Unasked, Verdict
from phakhi.papers.models.letterheads import Letterhead
from phakhi.papers.models.papers import How, Paper

__all__ = [
    "Book",
    "ChainPlace",
    "ChainStep",
    "How",
    "Letterhead",
    "Number",
    "Paper",
    "StaffOnly",
    "Unasked",
    "Verdict",
]
