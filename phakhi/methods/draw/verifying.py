"""Everything that does not hold in a published folder; nothing else is needed or trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from phakhi.methods.draw.beacon import CHAINS, is_signed
from phakhi.methods.draw.canonical import Frozen
from phakhi.methods.draw.checking import check_content
from phakhi.methods.draw.commitment import COMMITMENT, DRAW, Commitment, Draw, as_text
from phakhi.methods.draw.drawing import expected_draw
from phakhi.methods.draw.folder import Folder, earlier_name, hash_of
from phakhi.methods.faults import Fault, Refused, Unsolvable

_UNREADABLE = {"missing", "form"}


@dataclass(frozen=True)
class Verified:
    """What could be read; of any use only if `faults` is empty."""

    faults: Sequence[Fault]
    commitment: Commitment | None = None
    commitment_sha256: str = ""
    frozen: Frozen | None = None
    draw: Draw | None = None

    def whole(self) -> tuple[Commitment, Frozen]:
        """What holds; what cannot be read is bad input, what does not hold has no remedy."""
        if not self.faults and self.commitment and self.frozen:
            return self.commitment, self.frozen
        unread = any(fault.code in _UNREADABLE for fault in self.faults)
        raise (Refused if unread else Unsolvable)(self.faults)


def verify(path: Path, *, before_draw: bool = False, seen: Path | None = None) -> Verified:
    folder = Folder(path)
    commitment = folder.commitment()
    if commitment is None:
        return Verified(folder.faults)
    folder.check_hashes(commitment)
    folder.check_earlier(commitment)
    verified = Verified(folder.faults, commitment, hash_of((path / COMMITMENT).read_bytes()), None)
    if not folder.faults and (frozen := folder.frozen(commitment)):
        check_content(folder, frozen, commitment)
        verified = replace(verified, frozen=frozen)
    if seen is not None:
        _check_seen(folder, commitment, seen)
    if before_draw:
        return verified
    return replace(verified, draw=_check_draw(folder, verified))


def _check_draw(folder: Folder, verified: Verified) -> Draw | None:
    draw = folder.draw(DRAW)
    if draw is None or verified.commitment is None:
        return None
    before = len(folder.faults)
    _check_sources(folder, verified.commitment, draw)
    if draw.commitment_sha256 != verified.commitment_sha256:
        folder.fault("other_commitment", DRAW)
    if before == len(folder.faults) and verified.frozen and not before:
        wanted = expected_draw(
            verified.commitment, verified.commitment_sha256, verified.frozen.panels, draw
        )
        if as_text(wanted) != as_text(draw):
            folder.fault("number", DRAW, found=draw.number, wanted=wanted.number)
    return draw


def _check_sources(folder: Folder, commitment: Commitment, draw: Draw) -> None:
    """The very round and the very number of dice that were committed to."""
    wanted, found = commitment.beacon, draw.beacon
    said = None if found is None else {key: found[key] for key in ("chain_hash", "round")}
    if said != wanted:
        folder.fault("round", DRAW)
    elif found is not None:
        key = CHAINS[found["chain_hash"]].key
        if not is_signed(key, found["round"], bytes.fromhex(found["signature"])):
            folder.fault("signature", DRAW, round=found["round"])
    if (None if draw.dice is None else len(draw.dice)) != commitment.dice:
        folder.fault("dice", DRAW)


def _check_seen(folder: Folder, commitment: Commitment, seen: Path) -> None:
    """A commitment somebody kept is this one or one of those before it."""
    kept = Folder(seen.parent)
    if found := kept.commitment(seen.name):
        is_now = found.sequence == commitment.sequence
        own = folder.path / (COMMITMENT if is_now else earlier_name(found.sequence))
        if found.sequence > commitment.sequence:
            kept.fault("seen_later", seen.name, sequence=found.sequence)
        elif not _same(own, seen):
            kept.fault("seen_other", seen.name, sequence=found.sequence)
    folder.faults += kept.faults


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()
