"""Blocks as paragraphs and tables of a word processor."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from phakhi.core.errors import BadInput
from phakhi.documents import docx_tables
from phakhi.documents.blocks import Block, Grid, Line, Paper, Roll, Signed, Turn, signature
from phakhi.documents.content import Look
from phakhi.documents.docx_page import set_up
from phakhi.documents.docx_styles import STYLES, Style, bold_run

_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_SIGNING = Style(align=_CENTRE, left=6.7)


def prepare(document: Document, paper: Paper, look: Look) -> None:
    set_up(document, paper, look)
    if look.emblem:
        paragraph = document.add_paragraph()
        paragraph.alignment = _CENTRE if paper.emblem_cm > 2 else WD_ALIGN_PARAGRAPH.LEFT
        try:
            picture = paragraph.add_run()
            picture.add_picture(BytesIO(look.emblem), height=Cm(paper.emblem_cm))
        except (UnrecognizedImageError, ValueError, KeyError) as error:
            raise BadInput("document_emblem") from error


def draw(document: Document, block: Block) -> None:
    match block:
        case Line():
            _line(document, block)
        case Roll():
            bold_run(_paragraph(document, STYLES["subhead"]), block.head)
            docx_tables.roll(document, block)
        case Grid():
            docx_tables.grid(document, block)
        case Signed():
            _signed(document, block)
        case Turn():
            document.add_paragraph().paragraph_format.page_break_before = True


def _line(document: Document, block: Line) -> None:
    style = STYLES[block.style]
    paragraph = _paragraph(document, style)
    if block.label:
        bold_run(paragraph, block.label, bold=style.bold_label or style.bold)
        paragraph.add_run("\t" if style.hanging else "  ")
    elif style.hanging and block.style == "field":
        paragraph.add_run("\t")
    bold_run(paragraph, block.text, bold=style.bold, size=style.size)


def _signed(document: Document, block: Signed) -> None:
    for text in (block.verdict, block.note):
        if text:
            bold_run(_paragraph(document, Style()), text, bold=text is block.verdict)
    for number, text in enumerate(signature(block)):
        paragraph = _paragraph(document, _SIGNING)
        paragraph.paragraph_format.keep_with_next = number < len(signature(block)) - 1
        if number == 0:
            paragraph.paragraph_format.space_before = Pt(36)
        paragraph.add_run(text)


def _paragraph(document: Document, style: Style) -> Paragraph:
    paragraph = document.add_paragraph()
    style.apply(paragraph)
    return paragraph
