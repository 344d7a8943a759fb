"""Hold the draw: the number from public randomness, once, for the panels that were committed to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from phakhi.methods.draw.canonical import line_of
from phakhi.methods.draw.commitment import DRAW, FORMAT, Commitment, Draw, as_text
from phakhi.methods.draw.drawing import expected_draw
from phakhi.methods.draw.publishing import publish
from phakhi.methods.draw.salting import SALTS, read_salts
from phakhi.methods.draw.sources import named_beacon, source_faults
from phakhi.methods.draw.verifying import verify
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.outputs import output_faults
from phakhi.methods.writing import as_csv, write_text

SELECTED = "selected.csv"


@dataclass(frozen=True)
class Held:
    """`ids` are those who were drawn, as far as the folder still knows names."""

    commitment: Commitment
    draw: Draw
    ids: tuple[str, ...] | None
    public: Path


def draw_panel(path: Path, beacon: str | None, dice: str | None) -> Held:
    verified = verify(path, before_draw=True)
    commitment, frozen = verified.whole()
    faults = [*source_faults(commitment, beacon, dice), *output_faults(str(path / DRAW), ())]
    if faults:
        raise Refused(faults)
    sources = Draw(FORMAT, "", named_beacon(commitment.beacon, beacon), dice, "", None, None, 0, [])
    draw = expected_draw(commitment, verified.commitment_sha256, frozen.panels, sources)
    _refuse_another(path, as_text(draw))
    ids = _names(path, draw)
    if ids is not None:
        write_text(str(path / SELECTED), as_csv(("id",), ((id_,) for id_ in ids)))
    write_text(str(path / DRAW), as_text(draw))
    return Held(commitment, draw, ids, publish(path, commitment))


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
