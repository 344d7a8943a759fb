from __future__ import annotations

from phakhi.papers.models.books import Book, Number
from phakhi.papers.models.papers import ChainStep, How, Paper, Verdict

__all__ = ["Book", "ChainStep", "How", "Number", "Paper", "Verdict"]
