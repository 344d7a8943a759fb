"""Commit: fix people, quotas, panels and where the number will come from, before it exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phakhi.methods.draw.canonical import HOUSEHOLDS, PANELS, POOL, QUOTAS, Frozen
from phakhi.methods.draw.checking import check_content
from phakhi.methods.draw.commitment import (
    COMMITMENT,
    FORMAT,
    SELECTION,
    VERIFIER,
    Commitment,
    as_text,
)
from phakhi.methods.draw.folder import Folder, earlier_name, hash_of
from phakhi.methods.draw.freezing import Salts, freeze, public_certificate
from phakhi.methods.draw.publishing import Earlier, publish, verifier, write_commitment
from phakhi.methods.draw.selected import Selected
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.writing import as_json


@dataclass(frozen=True)
class Terms:
    """`beacon` is the chain and the round, `dice` how many digits; at least one of the two."""

    purpose: str
    beacon: Mapping[str, Any] | None
    dice: int | None
    reason: str | None
    with_households: bool


@dataclass(frozen=True)
class Committed:
    commitment: Commitment
    sha256: str
    frozen: Frozen
    public: Path


def commit(
    path: Path, selected: Selected, salts: Salts, terms: Terms, earlier: Earlier
) -> Committed:
    frozen = freeze(selected, salts, with_households=terms.with_households)
    texts = frozen.texts() | verifier()
    texts[SELECTION] = as_json(public_certificate(selected))
    commitment = _commitment(selected, texts, terms, earlier)
    folder = Folder(path)
    check_content(folder, frozen, commitment)
    if folder.faults:
        raise Refused(folder.faults)
    text = as_text(commitment)
    write_commitment(path, texts | dict(earlier.texts), salts, text)
    return Committed(commitment, hash_of(text.encode()), frozen, publish(path, commitment))


def _commitment(
    selected: Selected, texts: Mapping[str, str], terms: Terms, earlier: Earlier
) -> Commitment:
    hashes = {name: hash_of(text.encode()) for name, text in texts.items()}
    return Commitment(
        format=FORMAT,
        purpose=terms.purpose,
        sequence=earlier.sequence + 1,
        previous_sha256=earlier.sha256,
        reason=terms.reason,
        seats=selected.seats,
        panels=len(selected.panels),
        pool_sha256=hashes[POOL],
        quotas_sha256=hashes[QUOTAS],
        panels_sha256=hashes[PANELS],
        households_sha256=hashes.get(HOUSEHOLDS),
        selection_sha256=hashes[SELECTION],
        verifier_sha256={name: hashes[name] for name in VERIFIER},
        beacon=terms.beacon,
        dice=terms.dice,
    )


def read_earlier(path: Path | None) -> Earlier:
    """Of the folder whose draw this one follows."""
    if path is None:
        return Earlier({})
    folder = Folder(path)
    last = folder.commitment()
    if last is not None:
        folder.check_earlier(last)
    if last is None or folder.faults:
        raise Refused(folder.faults)
    names = {earlier_name(n): earlier_name(n) for n in range(1, last.sequence)}
    names[earlier_name(last.sequence)] = COMMITMENT
    texts = {name: (path / stands).read_bytes().decode() for name, stands in names.items()}
    return Earlier(texts, last.sequence, hash_of((path / COMMITMENT).read_bytes()))


def refuse_second(path: Path) -> None:
    """A second commitment over the first would hide it."""
    place = str(path / COMMITMENT)
    if (path / COMMITMENT).exists():
        raise Refused([Fault("committed", place, 0)])
    if faults := output_faults(place, ()):
        raise Refused(faults)
