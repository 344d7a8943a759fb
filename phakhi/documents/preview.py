"""Pages as pictures, to look at before anything is signed."""

from __future__ import annotations

from phakhi.documents.content import Content, Look
from phakhi.documents.typesetting import drawn


def pages_as_png(
    content: Content,
    look: Look = Look(),  # noqa: B008 - frozen
    dots_per_inch: float = 110,
) -> list[bytes]:
    return drawn(content, look, dots_per_inch)
