"""The paper as an editable DOCX, and what a clerk changed in it when it comes back."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from phakhi.documents.comparing import Difference, differences
from phakhi.documents.content import Content, Look
from phakhi.documents.docx_drawing import draw, held, prepare
from phakhi.documents.docx_plan import planned
from phakhi.documents.docx_reading import units_in

__all__ = ["Difference", "compare_docx", "write_docx"]


def write_docx(content: Content, look: Look = Look()) -> bytes:  # noqa: B008 - frozen
    paper = planned(content, look)
    document = Document()
    prepare(document, paper, look)
    together = held(paper.blocks)
    for place, block in enumerate(paper.blocks):
        draw(document, block, is_held=place in together)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def compare_docx(content: Content, returned: bytes) -> list[Difference]:
    """In the order of the paper; digits, spaces and running numbers are not differences."""
    return differences(planned(content, Look(thai_digits=False)).blocks, units_in(returned))
