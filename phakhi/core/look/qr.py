"""QR codes as one SVG path: segno's own SVG carries a namespace and a size."""

from __future__ import annotations

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString


def draw_qr(text: str) -> SafeString:
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
