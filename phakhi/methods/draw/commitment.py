"""commitment.json and draw.json: one way to write them, so that their hashes mean something."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from phakhi.methods.draw.beacon import CHAINS, LAST_ROUND
from phakhi.methods.draw.canonical import HOUSEHOLDS, PANELS, POOL, QUOTAS
from phakhi.methods.writing import as_json

FORMAT = "phakhi-draw/1"
COMMITMENT, DRAW, SELECTION = "commitment.json", "draw.json", "selection.json"
VERIFIER = ("verify.mjs", "files.mjs", "bls.mjs", "words.mjs")
_HASH = re.compile("[0-9a-f]{64}")
_SIGNATURE = re.compile("[0-9a-f]{96}")
_DIGITS = re.compile("[0-9]{1,99}")
UNREADABLE = (ValueError, TypeError, KeyError, RecursionError)
_MOST = 10**9
Json = Mapping[str, Any]


@dataclass(frozen=True)
class Commitment:
    """What is fixed before the number exists; `dice` is how many digits will be thrown.

    `sequence` counts the commitments of one selection; from the second on there are a reason and
    the hash of the one before, so that nobody draws again in silence.
    """

    format: str
    purpose: str
    sequence: int
    previous_sha256: str | None
    reason: str | None
    seats: int
    panels: int
    pool_sha256: str
    quotas_sha256: str
    panels_sha256: str
    households_sha256: str | None
    selection_sha256: str
    verifier_sha256: Mapping[str, str]
    beacon: Mapping[str, Any] | None
    dice: int | None

    @property
    def hashes(self) -> dict[str, str]:
        """Of every other file that stands beside this one before the draw."""
        hashes = {
            POOL: self.pool_sha256,
            QUOTAS: self.quotas_sha256,
            PANELS: self.panels_sha256,
            SELECTION: self.selection_sha256,
            **self.verifier_sha256,
        }
        return hashes | ({HOUSEHOLDS: self.households_sha256} if self.households_sha256 else {})


@dataclass(frozen=True)
class Draw:
    """`value` is the uint64 taken, as decimal text; null with dice alone, where none is."""

    format: str
    commitment_sha256: str
    beacon: Mapping[str, Any] | None
    dice: str | None
    randomness: str
    passed_over: int | None
    value: str | None
    number: int
    members: list[str]


def as_text(record: Commitment | Draw) -> str:
    return as_json(asdict(record))


def read_commitment(content: bytes) -> Commitment:
    found = _object(content, Commitment.__dataclass_fields__)
    hashes = [name for name in found if name.endswith("_sha256") and name != "verifier_sha256"]
    can_be_null = {"previous_sha256", "households_sha256"}
    _require(
        found["format"] == FORMAT,
        _is_line(found["purpose"]),
        _is_count(found["sequence"]),
        _is_count(found["seats"]),
        _is_count(found["panels"]),
        *(
            _is_hash(found[name]) or (found[name] is None and name in can_be_null)
            for name in hashes
        ),
        _has_keys(found["verifier_sha256"], VERIFIER),
        (found["sequence"] == 1) == (found["previous_sha256"] is None),
        (found["sequence"] == 1) == (found["reason"] is None),
        found["reason"] is None or _is_line(found["reason"]),
    )
    _require(all(map(_is_hash, found["verifier_sha256"].values())), _has_source(found))
    return Commitment(**found)


def read_draw(content: bytes) -> Draw:
    """Only the sources are looked at: all else follows from them and is computed anew."""
    found = _object(content, Draw.__dataclass_fields__)
    beacon, dice = found["beacon"], found["dice"]
    _require(
        beacon is None or _is_round(beacon, "signature"),
        beacon is None or _matches(_SIGNATURE, beacon["signature"]),
        dice is None or _matches(_DIGITS, dice),
    )
    return Draw(**found)


def _object(content: bytes, names: Iterable[str]) -> dict[str, Any]:
    text = content.decode()
    found = json.loads(text)
    _require(_has_keys(found, names) and as_json(found) == text)
    return dict(found)


def _has_source(found: Json) -> bool:
    beacon, dice = found["beacon"], found["dice"]
    if beacon is None:
        return _is_count(dice) and dice <= 9 and found["panels"] == 10**dice
    return _is_round(beacon) and (dice is None or (_is_count(dice) and dice <= 99))


def _is_round(beacon: Any, *more: str) -> bool:
    return (
        _has_keys(beacon, ("chain_hash", "round", *more))
        and beacon["chain_hash"] in CHAINS
        and type(beacon["round"]) is int
        and 1 <= beacon["round"] <= LAST_ROUND
    )


def _has_keys(found: Any, names: Iterable[str]) -> bool:
    return isinstance(found, dict) and list(found) == list(names)


def _is_count(found: Any) -> bool:
    return type(found) is int and 1 <= found <= _MOST


def _is_hash(found: Any) -> bool:
    return _matches(_HASH, found)


def _is_line(found: Any) -> bool:
    return isinstance(found, str) and bool(found) and not re.search("[\x00-\x1f\x7f]", found)


def _matches(pattern: re.Pattern[str], found: Any) -> bool:
    return isinstance(found, str) and bool(pattern.fullmatch(found))


def _require(*facts: bool) -> None:
    if not all(facts):
        raise ValueError
