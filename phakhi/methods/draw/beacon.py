"""The public beacon drand quicknet: one signature every three seconds that nobody can foretell.

The key is pinned: whoever knows it checks any round without a network; `chain_hash` names it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from math import ceil
from typing import NamedTuple

_DOMAIN = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
LAST_ROUND = 9_999_999_999
THAILAND = timezone(timedelta(hours=7))


class Chain(NamedTuple):
    """`genesis` is when round 1 came out, in seconds of Unix time."""

    chain_hash: str
    key: str
    genesis: int
    period: int

    def appears(self, number: int) -> datetime:
        return datetime.fromtimestamp(self.genesis + (number - 1) * self.period, UTC)

    def first_round(self, moment: datetime) -> int:
        """The first that is not out before `moment`."""
        waited = ceil(moment.timestamp()) - self.genesis
        return max(1, -(-waited // self.period) + 1)


QUICKNET = Chain(
    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
    "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
    "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    1_692_803_367,
    3,
)
CHAINS = {QUICKNET.chain_hash: QUICKNET}


def is_signed(key: str, number: int, signature: bytes) -> bool:
    """Scheme bls-unchained-g1-rfc9380; there is one way to write a point, or one could choose."""
    from py_arkworks_bls12381 import GT, G1Point, G2Point

    try:
        point = G1Point.from_compressed_bytes(signature)
    except ValueError:
        return False
    if point.to_compressed_bytes() != signature:
        return False
    message = sha256(number.to_bytes(8, "big")).digest()
    hashed = G1Point.hash_to_curve(message, _DOMAIN)
    public = G2Point.from_compressed_bytes(bytes.fromhex(key))
    return GT.pairing_check([-point, hashed], [G2Point(), public])
