"""What a leaf may hold: canonical JSON (RFC 8785) of text, whole numbers and truth values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import rfc8785

from phakhi.core.errors import BadInput


def canonical(body: Mapping[str, Any]) -> str:
    return rfc8785.dumps(dict(body)).decode()


def plain(value: Any) -> Any:
    """Money, dates and ids become strings; a float has no exact text and is refused."""
    if value is None or isinstance(value, str | bool | int):
        return str(value) if isinstance(value, str) else value
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, float) or not hasattr(value, "_proxy____cast"):
        raise BadInput("not_canonical", kind=type(value).__name__)
    return str(value)
