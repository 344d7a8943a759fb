"""Writing a commitment and a draw, and setting aside a copy of what may leave the house."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from phakhi.methods.draw.commitment import COMMITMENT, DRAW, VERIFIER, Commitment
from phakhi.methods.draw.folder import earlier_name
from phakhi.methods.draw.freezing import Salts
from phakhi.methods.draw.salting import SALTS, salts_text
from phakhi.methods.writing import write_text

PUBLISHED = "published"
README = "README.txt"
_SHIPPED = Path(__file__).with_name("verifier")


def verifier() -> dict[str, str]:
    """The programs and the page that go with every draw."""
    return {name: (_SHIPPED / name).read_text("utf-8") for name in (*VERIFIER, README)}


@dataclass(frozen=True)
class Earlier:
    """The commitments before this one, by name, and the hash of the last."""

    texts: Mapping[str, str]
    sequence: int = 0
    sha256: str | None = None


def write_commitment(
    folder: Path, texts: Mapping[str, str], salts: Salts, commitment_text: str
) -> None:
    """The commitment itself last: without it nothing has happened."""
    write_text(str(folder / SALTS), salts_text(salts))
    os.chmod(folder / SALTS, 0o600)
    for name, text in texts.items():
        write_text(str(folder / name), text)
    write_text(str(folder / COMMITMENT), commitment_text)


def publish(folder: Path, commitment: Commitment) -> Path:
    """A copy that may be put on any page; the folder itself holds names."""
    public = folder / PUBLISHED
    public.mkdir(exist_ok=True)
    earlier = (earlier_name(number) for number in range(1, commitment.sequence))
    for name in (*commitment.hashes, README, *earlier, COMMITMENT, DRAW):
        if (folder / name).is_file():
            write_text(str(public / name), (folder / name).read_bytes().decode())
    return public
