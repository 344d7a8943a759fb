"""Hold the draw: the number from public randomness, once, for the panels that were committed to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phakhi.methods.draw.beacon import CHAINS, is_signed
from phakhi.methods.draw.canonical import line_of
from phakhi.methods.draw.commitment import DRAW, FORMAT, Commitment, Draw, as_text
from phakhi.methods.draw.drawing import expected_draw
from phakhi.methods.draw.publishing import publish
from phakhi.methods.draw.salting import SALTS, read_salts
from phakhi.methods.draw.verifying import verify
from phakhi.methods.faults import Fault, Refused, Unsolvable
from phakhi.methods.writing import as_csv, write_text

SELECTED = "selected.csv"
_BEACON = re.compile("([0-9]{1,10}):([0-9a-fA-F]{96})")


@dataclass(frozen=True)
class Held:
    """`ids` are those who were drawn, as far as the folder still knows names."""

    commitment: Commitment
    draw: Draw
    ids: tuple[str, ...] | None
    public: Path


def draw_panel(path: Path, beacon: str | None, dice: str | None) -> Held:
    verified = verify(path, before_draw=True)
    if verified.faults or verified.commitment is None or verified.frozen is None:
        raise Unsolvable(verified.faults)
    commitment = verified.commitment
    if faults := list(_source_faults(commitment, beacon, dice)):
        raise Refused(faults)
    sources = Draw(FORMAT, "", _beacon(commitment.beacon, beacon), dice, "", None, None, 0, [])
    draw = expected_draw(commitment, verified.commitment_sha256, verified.frozen.panels, sources)
    _refuse_another(path, as_text(draw))
    ids = _names(path, draw)
    if ids is not None:
        write_text(str(path / SELECTED), as_csv(("id",), ((id_,) for id_ in ids)))
    write_text(str(path / DRAW), as_text(draw))
    return Held(commitment, draw, ids, publish(path, commitment))


def _source_faults(commitment: Commitment, beacon: str | None, dice: str | None) -> Iterator[Fault]:
    for name, wanted, given in (
        ("--beacon", commitment.beacon, beacon),
        ("--dice", commitment.dice, dice),
    ):
        if (wanted is None) != (given is None):
            yield Fault("source_wanted" if wanted else "source_unwanted", name, 0)
    if beacon is not None and commitment.beacon is not None:
        yield from _beacon_faults(commitment.beacon, beacon)
    if dice is not None and commitment.dice is not None:
        if not (dice.isascii() and dice.isdigit() and len(dice) == commitment.dice):
            wrong = {"value": dice, "digits": commitment.dice}
            yield Fault("bad_dice", "--dice", 0, given=wrong)


def _beacon_faults(wanted: Any, given: str) -> Iterator[Fault]:
    found = _BEACON.fullmatch(given.strip())
    if found is None:
        yield Fault("bad_beacon", "--beacon", 0)
        return
    number, signature = int(found[1]), bytes.fromhex(found[2])
    if number != wanted["round"]:
        yield Fault("other_round", "--beacon", 0, given={"value": number, **wanted})
    elif not is_signed(CHAINS[wanted["chain_hash"]].key, number, signature):
        yield Fault("signature", "--beacon", 0, given={"round": number})


def _beacon(wanted: Mapping[str, Any] | None, given: str | None) -> dict[str, Any] | None:
    if wanted is None or given is None:
        return None
    return {**wanted, "signature": given.strip().rpartition(":")[2].lower()}


def _refuse_another(path: Path, text: str) -> None:
    """The same draw again is no other draw."""
    place = path / DRAW
    if place.exists() and place.read_bytes() != text.encode():
        raise Refused([Fault("drawn", str(place), 0)])


def _names(path: Path, draw: Draw) -> tuple[str, ...] | None:
    if not (path / SALTS).is_file():
        return None
    drawn, salts = set(draw.members), read_salts(str(path / SALTS))
    return tuple(id_ for id_, salt in salts.items() if line_of(id_, salt) in drawn)
