"""The proof of one entry, as the page shows it and as a program reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from phakhi.ledger.growth import StoredNodes, stored_frontier, tree_size
from phakhi.ledger.models import Checkpoint, LedgerEntry
from phakhi.ledger.queries import covering_checkpoint
from phakhi.ledger.tree import prove_inclusion


@dataclass(frozen=True, slots=True)
class Proof:
    """`checkpoint` is None while the signer has not come by yet; the root is then unsigned."""

    entry: LedgerEntry
    size: int
    root: str
    hashes: list[str]
    checkpoint: Checkpoint | None

    def as_json(self) -> dict[str, Any]:
        return {
            "index": self.entry.index,
            "leaf_hash": bytes(self.entry.leaf_hash).hex(),
            "size": self.size,
            "root": self.root,
            "hashes": self.hashes,
            "checkpoint": self.checkpoint.note if self.checkpoint else None,
        }


def proof_of(entry: LedgerEntry) -> Proof:
    checkpoint = covering_checkpoint(entry)
    size = checkpoint.size if checkpoint else tree_size(entry.province_id)
    root = bytes(checkpoint.root) if checkpoint else stored_frontier(entry.province_id, size).root()
    path = prove_inclusion(entry.index, size, StoredNodes(entry.province_id))
    return Proof(entry, size, root.hex(), [node.hex() for node in path], checkpoint)
