"""Signs a longer tree that begins with the last signed one, and refuses any other.

The signer trusts nothing but its own memory: it hashes the leaves itself, and a database that was
restored from an older backup, shortened or rewritten no longer gets a signature (trust.md §3).
"""

from __future__ import annotations

import logging
from itertools import islice

from phakhi.core.errors import WrongState
from phakhi.core.models import Province
from phakhi.ledger.growth import StoredNodes, stored_frontier, tree_size
from phakhi.ledger.models import Checkpoint, LedgerEntry
from phakhi.ledger.signing import keys
from phakhi.ledger.signing.memory import Memory, alone, recall, remember
from phakhi.ledger.tree import Frontier, by_place, prove_consistency
from phakhi.ledger.verify import leaf_hash, read_note, write_key

logger = logging.getLogger("phakhi.ledger")

BATCH = 5000


class LedgerRefusal(WrongState):
    """The signer does not put its name to this tree."""

    code = "tree_rewritten"


def sign_all() -> list[Checkpoint]:
    """For the worker: one refusal must not keep the other provinces waiting."""
    signed = []
    for province in Province.objects.order_by("code"):
        try:
            checkpoint = sign(province)
        except LedgerRefusal as refusal:
            logger.critical("not signed: %s, %s", province.slug, refusal.code)
        else:
            signed += [checkpoint] if checkpoint else []
    return signed


def sign(province: Province, *, whole: bool = False) -> Checkpoint | None:
    """Sign what has grown since the last time; `whole` hashes every leaf again."""
    with alone(province):
        last, size = _last_signed(province), tree_size(province.pk)
        if size == 0 and last is None:
            return None
        try:
            tree = _checked_tree(province, last, size, whole=whole)
        except KeyError:
            raise LedgerRefusal("tree_rewritten") from None
        if last is None or tree.size > last.size:
            last = _sign(province, tree)
        return _publish(province, tree, last.note)


def _last_signed(province: Province) -> Memory | None:
    last = recall(province)
    if last is None and Checkpoint.objects.filter(province=province).exists():
        raise LedgerRefusal("signer_memory_lost")
    return last


def _checked_tree(province: Province, last: Memory | None, size: int, *, whole: bool) -> Frontier:
    before = last.frontier if last else Frontier()
    if size < before.size:
        raise LedgerRefusal("tree_shorter", now=size, signed=before.size)
    if stored_frontier(province.pk, before.size) != before:
        raise LedgerRefusal("tree_rewritten")
    if whole and _hash_leaves(province, Frontier(), before.size) != before:
        raise LedgerRefusal("tree_rewritten")
    return _hash_leaves(province, before, size)


def _hash_leaves(province: Province, tree: Frontier, size: int) -> Frontier:
    """Append the leaves as they stand, and hold every stored node against what they hash to."""
    rows = LedgerEntry.objects.filter(province=province, index__gte=tree.size, index__lt=size)
    bodies = rows.order_by("index").values_list("body", flat=True).iterator(BATCH)
    stored = StoredNodes(province.pk)
    while batch := list(islice(bodies, BATCH)):
        tree, full = tree.extend(leaf_hash(body.encode()) for body in batch)
        grown = by_place(full)
        if stored(list(grown)) != grown:
            raise LedgerRefusal("tree_rewritten")
    if tree.size != size:
        raise LedgerRefusal("tree_rewritten")
    return tree


def _sign(province: Province, tree: Frontier) -> Memory:
    pair = keys.load_keys()
    if not pair:
        raise LedgerRefusal("signing_key_missing")
    note = keys.write_note(keys.origin_of(province), tree.size, tree.root(), pair)
    memory = Memory.of(tree, note)
    remember(province, memory)
    return memory


def _publish(province: Province, tree: Frontier, note: str) -> Checkpoint:
    """Also after a crash between signing and publishing: the signed note is published then."""
    there: Checkpoint | None = Checkpoint.objects.filter(province=province, size=tree.size).first()
    if there:
        return there
    previous = Checkpoint.objects.filter(province=province).order_by("-size").first()
    old = previous.size if previous else 0
    proof = prove_consistency(old, tree.size, StoredNodes(province.pk)) if old else []
    fresh: Checkpoint = Checkpoint.objects.create(
        province=province,
        size=tree.size,
        root=tree.root(),
        note=note,
        key=write_key(keys.public_key(keys.load_keys()[0], read_note(note).origin)),
        previous_size=old,
        consistency=[node.hex() for node in proof],
    )
    return fresh
