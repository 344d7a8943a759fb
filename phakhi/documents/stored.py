"""A paper's content as JSON and back, exactly; what the room does not know it refuses."""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from phakhi.core.errors import BadInput
from phakhi.documents import content as papers
from phakhi.documents.content import Content

KINDS: dict[str, type[Content]] = {
    re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower(): cls for cls in get_args(Content)
}
_NAMES = {cls: kind for kind, cls in KINDS.items()}


def to_json(content: Content) -> dict[str, Any]:
    return {"paper": _NAMES[type(content)], **_written(content)}


def from_json(data: Any) -> Content:
    """Raises BadInput for an unknown kind of paper, an unknown or missing field, a wrong value."""
    kind = data.get("paper") if isinstance(data, dict) else None
    if not isinstance(kind, str) or kind not in KINDS:
        raise BadInput("document_content", field="paper")
    content: Content = _read_fields(
        KINDS[kind], {n: v for n, v in data.items() if n != "paper"}, ""
    )
    return content


def kind_of(content: Content) -> str:
    return _NAMES[type(content)]


def _written(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _written(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_written(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _read(hint: Any, value: Any, where: str) -> Any:
    if isinstance(hint, types.UnionType):
        return None if value is None else _read(get_args(hint)[0], value, where)
    if get_origin(hint) is tuple:
        return _read_list(get_args(hint)[0], value, where)
    if is_dataclass(hint):
        return _read_fields(hint, value, where)
    if not isinstance(value, str):
        raise BadInput("document_content", field=where)
    try:
        return _LEAVES[hint](value)
    except (ValueError, InvalidOperation):
        raise BadInput("document_content", field=where) from None


def _read_list(hint: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise BadInput("document_content", field=where)
    return tuple(_read(hint, part, f"{where}[{i}]") for i, part in enumerate(value))


def _read_fields(cls: Any, data: Any, where: str) -> Any:
    known = _fields(cls)
    needed = {name for name, (_, required) in known.items() if required}
    if not isinstance(data, dict) or not needed <= data.keys() <= known.keys():
        raise BadInput("document_content", field=where or "content")
    return cls(**{n: _read(known[n][0], v, f"{where}.{n}".strip(".")) for n, v in data.items()})


@cache
def _fields(cls: Any) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(cls, vars(papers))
    return {field.name: (hints[field.name], _is_required(field)) for field in fields(cls)}


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _money(text: str) -> Decimal:
    amount = Decimal(text)
    if not amount.is_finite():
        raise ValueError(text)
    return amount


_LEAVES: dict[Any, Callable[[str], Any]] = {
    str: str,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: _money,
}
