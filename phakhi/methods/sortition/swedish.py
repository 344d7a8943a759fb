"""criteria.json of the Swedish tools: a target becomes the whole numbers around it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

from phakhi.methods.faults import Fault
from phakhi.methods.sortition.problem import Quota
from phakhi.methods.sortition.quotas import Line, Place


def read_criteria(file: str, seats: int, faults: list[Fault]) -> list[Line]:
    """`{feature: {"values": {value: target}, "weight": …}}`; targets of another size are scaled."""
    features = _read(file, faults)
    return [
        line for name, body in features.items() for line in _lines(file, name, body, seats, faults)
    ]


def _read(file: str, faults: list[Fault]) -> dict[str, object]:
    try:
        text = Path(file).read_bytes().decode("utf-8-sig")
        found = json.loads(text, parse_float=Decimal, parse_constant=str)
    except OSError as error:
        faults.append(Fault("file_missing", file, 0, given={"reason": error.strerror}))
    except UnicodeDecodeError:
        faults.append(Fault("encoding", file, 0))
    except json.JSONDecodeError as error:
        faults.append(Fault("json", file, error.lineno, str(error.colno), {"reason": error.msg}))
    else:
        if isinstance(found, dict):
            return found
        faults.append(Fault("criteria", file, 0, given={"feature": "{}"}))
    return {}


def _lines(
    file: str, feature: str, body: object, seats: int, faults: list[Fault]
) -> Iterator[Line]:
    values = body.get("values") if isinstance(body, dict) else None
    if not isinstance(values, dict) or not all(map(_is_target, values.values())):
        faults.append(Fault("criteria", file, 0, given={"feature": feature}))
        return
    targets = {value: Fraction(target) for value, target in values.items()}
    total = sum(targets.values())
    for value, target in targets.items():
        wanted = target * seats / total if total else Fraction(0)
        quota = Quota(feature, value, floor(wanted), ceil(wanted), 0, seats)
        yield Line(quota, Place(file, 0, "", "", ""))


def _is_target(target: object) -> bool:
    return isinstance(target, int | Decimal) and not isinstance(target, bool) and target >= 0
