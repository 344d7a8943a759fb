"""A paper's files: the kept one once it is issued, else made from what the record says now."""

from __future__ import annotations

from hashlib import sha256

from django.core.cache import caches

from phakhi.core.errors import WrongState
from phakhi.core.files import path_of
from phakhi.papers import engine
from phakhi.papers.looks import look_for
from phakhi.papers.models import Paper

MINUTES = 10 * 60


def file_of(paper: Paper) -> bytes:
    """The kept file is checked against the ledger's hash each time it is handed out."""
    if paper.pdf is None:
        return engine.set_in_type(engine.read(paper.content), look_for(paper))
    kept = path_of(paper.pdf).read_bytes()
    if sha256(kept).hexdigest() != paper.pdf_sha256:
        raise WrongState("paper_file_changed")
    return kept


def pages_of(paper: Paper) -> list[bytes]:
    """What the record says, as pictures; kept for a while, so that page 2 costs nothing."""
    key = f"papers.pages.{paper.pk}.{paper.version}"
    pages: list[bytes] | None = caches["memory"].get(key)
    if pages is None:
        pages = engine.pages(engine.read(paper.content), look_for(paper))
        caches["memory"].set(key, pages, MINUTES)
    return pages
