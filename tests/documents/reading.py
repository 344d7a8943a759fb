"""Reads finished papers the way an archive does."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from phakhi.core.thai import normalise


def opened(pdf: bytes) -> Any:
    return PdfReader(BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    return [page_text(page) for page in opened(pdf).pages]


def page_text(page: Any) -> str:
    return normalise(page.extract_text())


def text(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def squeezed(told: str) -> str:
    """Without spaces: a line may end anywhere between two words."""
    return "".join(normalise(told).split())
