"""Sets a paper in type: PDF/A-2b, the same bytes for the same content."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import typst

from phakhi.core.errors import BadInput
from phakhi.core.thai import bangkok_date
from phakhi.documents.blocks import DOTS, Block, Roll
from phakhi.documents.clean import shown
from phakhi.documents.content import Content, Look
from phakhi.documents.flow import flowing, held
from phakhi.documents.fonts import FAMILIES, fonts
from phakhi.documents.kinds import compose
from phakhi.documents.searchable import searchable

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Any] = ["a-2b", "ua-1"]
UNDATED = date(2000, 1, 1)  # an archive wants a date, and the clock would change the bytes
UNTITLED = "เอกสารราชการ"
NO_GLYPH = "□"
# The set's own fallback font has these; anything else without a glyph would break PDF/A.
_SIGNS = frozenset("☐☑☒✓✗→←↑↓●○■□▲△★☆")
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def typeset(content: Content, look: Look = Look()) -> bytes:  # noqa: B008 - frozen
    return searchable(_compiled(content, look, format="pdf", pdf_standards=STANDARDS))


def drawn(content: Content, look: Look, dots_per_inch: float) -> list[bytes]:
    pages = _compiled(content, look, format="png", ppi=dots_per_inch)
    return pages if isinstance(pages, list) else [pages]


def _compiled(content: Content, look: Look, **options: Any) -> Any:
    """The paper reaches Typst as data alone; the root holds nothing but our templates."""
    paper = compose(content)
    found = fonts()
    day = bangkok_date(paper.day or UNDATED)
    data = {
        "title": " ".join(shown(paper.title, look.thai_digits).split()) or UNTITLED,
        "day": [day.year, day.month, day.day],
        "emblem_cm": paper.emblem_cm,
        "blocks": [_block(block, look, found.characters) for block in paper.blocks],
        "watermark": _set(look.watermark, look, found.characters),
        "fonts": [*([look.font] if look.font else []), *FAMILIES],
        "thai_digits": look.thai_digits,
        "emblem": list(_picture(look.emblem)),
        "dots": DOTS,
    }
    try:
        return typst.compile(
            str(TEMPLATES / paper.template),
            root=str(TEMPLATES),
            font_paths=[str(folder) for folder in found.folders],
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(data)},
            timestamp=0,
            **options,
        )
    except typst.TypstError as error:
        if look.emblem:
            raise BadInput("document_emblem") from error
        raise


def _block(block: Block, look: Look, characters: frozenset[str]) -> dict[str, Any]:
    said = {"type": type(block).__name__, **asdict(block)}
    plain = {"type", "style", "shape", "where"}
    made = {k: v if k in plain else _set(v, look, characters) for k, v in said.items()}
    if isinstance(block, Roll):
        made["rows"] = [[row[0], held(row[1]), *row[2:]] for row in made["rows"]]
    return made


def _set(value: Any, look: Look, characters: frozenset[str]) -> Any:
    if isinstance(value, tuple):
        return [_set(part, look, characters) for part in value]
    drawable = (
        c if c in characters or c in _SIGNS or c == "\n" else NO_GLYPH
        for c in shown(value, look.thai_digits)
    )
    return "\n".join(map(flowing, "".join(drawable).split("\n")))


def _picture(emblem: bytes | None) -> bytes:
    if emblem and not emblem.startswith(_PICTURES):
        raise BadInput("document_emblem")
    return emblem or b""
