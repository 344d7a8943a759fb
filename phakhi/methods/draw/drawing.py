"""From a commitment and the public randomness to the panel: everybody computes the same."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from phakhi.methods.draw.canonical import Members
from phakhi.methods.draw.commitment import FORMAT, Commitment, Draw
from phakhi.methods.draw.number import derive


def expected_draw(
    commitment: Commitment, commitment_sha256: str, panels: Sequence[Members], sources: Draw
) -> Draw:
    """With dice alone the digits are the number; otherwise all randomness is mixed."""
    randomness = randomness_of(sources)
    passed_over, value, number = None, None, int(sources.dice or 0)
    if sources.beacon is not None:
        passed_over, taken, number = derive(
            randomness,
            bytes.fromhex(commitment.pool_sha256),
            bytes.fromhex(commitment.panels_sha256),
            commitment.purpose,
            commitment.panels,
        )
        value = str(taken)
    return Draw(
        format=FORMAT,
        commitment_sha256=commitment_sha256,
        beacon=sources.beacon,
        dice=sources.dice,
        randomness=randomness.hex(),
        passed_over=passed_over,
        value=value,
        number=number,
        members=list(panels[number]),
    )


def randomness_of(sources: Draw) -> bytes:
    beacon = sources.beacon
    signed = b"" if beacon is None else sha256(bytes.fromhex(beacon["signature"])).digest()
    return signed + (sources.dice or "").encode()
