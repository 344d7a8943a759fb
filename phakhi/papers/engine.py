"""The papers' engine (phakhi.documents), asked for when a paper is made, not when a page opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from phakhi.documents.content import Content, Look


def read(data: Any) -> Content:
    from phakhi.documents.stored import from_json

    return from_json(data)


def written(content: Content) -> dict[str, Any]:
    from phakhi.documents.stored import to_json

    return to_json(content)


def set_in_type(content: Content, look: Look) -> bytes:
    from phakhi.documents.typesetting import typeset

    return typeset(content, look)


def pages(content: Content, look: Look) -> list[bytes]:
    from phakhi.documents.preview import pages_as_png

    return pages_as_png(content, look)


def sealed(pdf: bytes, key: Any, *, reason: str) -> bytes:
    from phakhi.documents import signing

    return bytes(signing.sign_pdf(pdf, key, reason=reason))


def differences(content: Content, docx: bytes) -> list[Any]:
    from phakhi.documents.docx import compare_docx

    return list(compare_docx(content, docx))


def as_docx(content: Content, look: Look) -> bytes:
    from phakhi.documents.docx import write_docx

    return write_docx(content, look)


def as_text(content: Content) -> str:
    from phakhi.documents.text import to_text

    return to_text(content)
