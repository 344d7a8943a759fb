"""What decided besides the answers."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from hashlib import sha256

from phakhi.methods.deliberation.items import Item
from phakhi.methods.deliberation.raking import Margin
from phakhi.methods.deliberation.rounding import rounded
from phakhi.methods.writing import as_json


def parameters(
    options: argparse.Namespace, items: Iterable[Item], margins: Iterable[Margin]
) -> dict[str, object]:
    """Everything that decides besides the answers, and its hash."""
    told: dict[str, object] = {
        "items": [_item(item) for item in items],
        "weights": options.weights,
        "group_column": options.group_column,
        "arm_column": options.arm_column,
        "margins": {margin.variable: rounded(margin.shares) for margin in margins} or None,
        "trim": options.trim,
        "by": options.by,
    }
    return {"parameters": told, "parameters_hash": sha256(as_json(told).encode()).hexdigest()}


def _item(item: Item) -> dict[str, object]:
    return {
        "item": item.name,
        "min": str(item.low),
        "max": str(item.high),
        "missing": sorted(map(str, item.missing)),
        "recode": {str(k): None if v is None else str(v) for k, v in item.recode.items()},
        "correct": sorted(map(str, item.correct)),
    }
