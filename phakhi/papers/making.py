"""A paper's files: the kept one once it is issued, else made from what the record says now."""

from __future__ import annotations

from hashlib import sha256

from django.core.cache import caches

from phakhi.core.errors import WrongState
from phakhi.core.files import path_of
from phakhi.documents.content import Look
from phakhi.documents.preview import pages_as_png
from phakhi.documents.typesetting import typeset
from phakhi.papers.looks import look_for
from phakhi.papers.marking import printed
from phakhi.papers.models import Paper

MINUTES = 10 * 60


def file_of(paper: Paper) -> bytes:
    """The kept file is checked against the ledger's hash each time it is handed out."""
    if paper.pdf is None:
        return typeset(printed(paper), look_for(paper))
    kept = path_of(paper.pdf).read_bytes()
    if sha256(kept).hexdigest() != paper.pdf_sha256:
        raise WrongState("paper_file_changed")
    return kept


def pages_of(paper: Paper) -> list[bytes]:
    """What the record says, as pictures; kept for a while, so that page 2 costs nothing. None of
    an issued paper whose file would be set otherwise today: then the file is what counts."""
    look = look_for(paper)
    key = f"papers.pages.{paper.pk}.{paper.version}.{_mark(look)}"
    pages: list[bytes] | None = caches["memory"].get(key)
    if pages is None:
        pages = pages_as_png(printed(paper), look) if _is_as_kept(paper, look) else []
        caches["memory"].set(key, pages, MINUTES)
    return pages


def page_count(paper: Paper) -> int:
    """A scan is looked at as the file it is."""
    return 0 if paper.signed_how == "paper" else len(pages_of(paper))


def _is_as_kept(paper: Paper, look: Look) -> bool:
    """A digital signature is written behind the same bytes."""
    if paper.pdf is None:
        return True
    path = path_of(paper.pdf)
    return path.is_file() and path.read_bytes().startswith(typeset(printed(paper), look))


def _mark(look: Look) -> str:
    return sha256(repr((look.emblem, look.font, look.watermark)).encode()).hexdigest()[:12]
