"""Reads finished papers the way an archive does."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from phakhi.core.thai import normalise


def pages(pdf: bytes) -> list[str]:
    return [normalise(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def text(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def squeezed(told: str) -> str:
    """Without spaces: a line may end anywhere between two words."""
    return "".join(normalise(told).split())
