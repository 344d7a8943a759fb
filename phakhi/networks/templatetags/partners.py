"""Lists of codes as words, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable

import segno
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from phakhi.core.labels import label

register = template.Library()


@register.simple_tag
def presets(list_name: str, codes: Iterable[str]) -> str:
    return ", ".join(label(list_name, code) for code in codes) or "–"


@register.simple_tag
def places(names: dict[str, str], codes: Iterable[str] | str) -> str:
    """`names` were looked up once for the page (forms.places.names_of)."""
    wanted = [codes] if isinstance(codes, str) else codes
    return ", ".join(names.get(code, code) for code in wanted if code) or "–"


@register.simple_tag
def kinds(codes: Iterable[str]) -> str:
    """Kinds of individuals and of groups stand in one column."""
    words = (label("individual_kinds", code) for code in codes)
    return ", ".join(label("group_kinds", word) for word in words) or "–"


@register.simple_tag
def qr(text: str) -> SafeString:
    """Drawn by us as an SVG path: segno's own SVG carries a namespace and a size."""
    code = segno.make(text, error="m")
    size = code.symbol_size(scale=1, border=2)[0]
    rows = enumerate(code.matrix_iter(scale=1, border=2))
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in rows for x, dark in enumerate(row) if dark)
    return format_html(
        '<svg class="qr" viewBox="0 0 {} {}" width="112" height="112" role="img" '
        'aria-label="QR"><path d="{}"/></svg>',
        size,
        size,
        path,
    )
