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
from phakhi.documents.docx_styles import STYLES, Style, bold_run, underline_with_rule

_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_SIGNING = Style(align=_CENTRE, left=6.7)
_OF_SIGNING = {"given", "closing"}
_TOLD = 2


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


def held(blocks: tuple[Block, ...]) -> set[int]:
    """Which blocks stay with the first signature, so that it stands on no page alone."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Signed)), 0)
    found: set[int] = set()
    told = 0
    for at in range(first - 1, -1, -1):
        found.add(at)
        block = blocks[at]
        if not isinstance(block, Line):
            break
        told += block.style not in _OF_SIGNING
        if told == _TOLD:
            break
    return found


def draw(document: Document, block: Block, *, is_held: bool = False) -> None:
    match block:
        case Line():
            _line(document, block, is_held)
        case Roll():
            bold_run(_paragraph(document, STYLES["subhead"]), block.head)
            docx_tables.roll(document, block, is_held)
        case Grid():
            docx_tables.grid(document, block, is_held)
        case Signed():
            _signed(document, block)
        case Turn():
            document.add_paragraph().paragraph_format.page_break_before = True


def _line(document: Document, block: Line, is_held: bool) -> None:
    style = STYLES[block.style]
    paragraph = _paragraph(document, style)
    if is_held:
        paragraph.paragraph_format.keep_with_next = True
    if block.style == "filled_sides":
        _filled(paragraph, block.text)
        return
    if block.label:
        bold_run(paragraph, block.label, bold=style.bold_label or style.bold)
        paragraph.add_run("\t" if style.hanging else "  ")
    elif style.hanging and block.style == "field":
        paragraph.add_run("\t")
    bold_run(paragraph, block.text, bold=style.bold, size=style.size, red=style.red)
    if block.style == "title":
        underline_with_rule(document.add_paragraph())
    elif block.style == "rule":
        underline_with_rule(paragraph)


def _filled(paragraph: Paragraph, text: str) -> None:
    """Two labels of a form on one line (ที่ … วันที่ …), each before what is filled in."""
    for number, half in enumerate(text.split("\t")):
        label, gap, said = half.partition(" ")
        if number:
            paragraph.add_run("\t")
        bold_run(paragraph, label)
        paragraph.add_run(gap + said)


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
