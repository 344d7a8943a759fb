"""Reads the text of a DOCX that came from outside: bounded, no entity followed, no macro run."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from phakhi.core.errors import BadInput

MEGABYTE = 1024 * 1024
LARGEST_FILE = 20 * MEGABYTE
LARGEST_TEXT = 20 * MEGABYTE
MOST_PARTS = 2000
_MAIN = "word/document.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {qn("w:pPr"), qn("w:rPr"), qn("w:del"), qn("w:moveFrom"), _FALLBACK}
_ELEMENTS = "{*}*"
_RUNNING = re.compile(r"[0-9๐-๙]+\.?")
_SPACES = {qn("w:tab"), qn("w:br"), qn("w:cr")}


def units_in(returned: bytes) -> list[str]:
    """Each paragraph and each row of a table as it reads with its tracked changes accepted."""
    body = _parsed(_main_part(returned)).find(qn("w:body"))
    if body is None:
        raise BadInput("document_not_docx")
    return [text for text in _units(body) if text]


def _main_part(returned: bytes) -> bytes:
    if len(returned) > LARGEST_FILE:
        raise BadInput("document_too_large")
    try:
        with zipfile.ZipFile(BytesIO(returned)) as parts:
            if len(parts.infolist()) > MOST_PARTS:
                raise BadInput("document_too_large")
            with parts.open(_MAIN) as stream:
                text = stream.read(LARGEST_TEXT + 1)
    except (zipfile.BadZipFile, KeyError, RuntimeError, OSError, NotImplementedError) as error:
        raise BadInput("document_not_docx") from error
    except EOFError as error:
        raise BadInput("document_not_docx") from error
    if len(text) > LARGEST_TEXT:  # what it says of its own size is not believed
        raise BadInput("document_too_large")
    return text


def _parsed(text: bytes) -> Any:
    if b"<!DOCTYPE" in text or b"\0" in text:
        raise BadInput("document_not_docx")
    try:
        return parse_xml(text)
    except (SyntaxError, ValueError) as error:  # lxml's XMLSyntaxError is a SyntaxError
        raise BadInput("document_not_docx") from error


def _units(parent: Any) -> Iterator[str]:
    for child in parent.iterchildren(tag=_ELEMENTS):
        if child.tag == qn("w:p"):
            yield _text(child)
        elif child.tag == qn("w:tr"):
            if child.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
                yield _row(child)
        elif child.tag not in _UNSEEN:
            yield from _units(child)


def _row(row: Any) -> str:
    """A row without its running number, which moves when somebody is taken from the list."""
    inside = (cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is row)
    cells = [" ".join(_units(cell)) for cell in inside]
    numbered = cells and _RUNNING.fullmatch(cells[0])
    return " ".join(filter(None, cells[1:] if numbered else cells))


def _text(paragraph: Any) -> str:
    return " ".join("".join(_parts(paragraph)).split())


def _parts(parent: Any) -> Iterator[str]:
    for child in parent.iterchildren(tag=_ELEMENTS):
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _SPACES:
            yield " "
        elif child.tag not in _UNSEEN:
            yield from _parts(child)
