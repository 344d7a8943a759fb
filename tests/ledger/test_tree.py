"""RFC 6962: reference vectors, every proof up to 69 leaves, and no proof that was tampered with."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.ledger.tree import (
    EMPTY_ROOT,
    Frontier,
    build,
    frontier_at,
    prove_consistency,
    prove_inclusion,
    prove_inclusions,
)
from phakhi.ledger.verify import extends, includes, leaf_hash, node_hash

# Inputs and roots of Certificate Transparency's own reference tests.
INPUTS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                 "606162636465666768696a6b6c6d6e6f")
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
PATH_OF_FIRST_OF_EIGHT = [
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
]
MOST = 69
BODIES = [f"leaf {n}".encode() for n in range(MOST)]
TREE, NODES = build(BODIES)


def fetch(places):
    return {place: NODES[place] for place in places}


def root_at(size: int) -> bytes:
    return frontier_at(size, fetch).root()


def slow_root(bodies: list[bytes]) -> bytes:
    """MTH exactly as RFC 6962 §2.1 writes it."""
    if not bodies:
        return sha256(b"").digest()
    if len(bodies) == 1:
        return leaf_hash(bodies[0])
    half = 1
    while half * 2 < len(bodies):
        half *= 2
    return node_hash(slow_root(bodies[:half]), slow_root(bodies[half:]))


@pytest.mark.parametrize("size", range(1, 9))
def test_the_reference_roots_are_ours(size: int) -> None:
    assert build(INPUTS[:size])[0].root().hex() == ROOTS[size - 1]


def test_the_reference_path_is_ours() -> None:
    nodes = build(INPUTS)[1]
    path = prove_inclusion(0, 8, lambda places: {place: nodes[place] for place in places})
    assert [node.hex() for node in path] == PATH_OF_FIRST_OF_EIGHT


def test_the_empty_tree_has_the_empty_hash() -> None:
    assert Frontier().root() == EMPTY_ROOT == slow_root([])


@pytest.mark.parametrize("size", range(1, MOST + 1))
def test_every_root_is_as_the_rfc_writes_it(size: int) -> None:
    assert root_at(size) == slow_root(BODIES[:size])


@pytest.mark.parametrize("size", range(1, MOST + 1))
def test_every_inclusion_proof_holds_and_no_tampered_one(size: int) -> None:
    root = root_at(size)
    together = prove_inclusions(list(range(size)), size, fetch)
    for index in range(size):
        path = prove_inclusion(index, size, fetch)
        assert path == together[index]
        leaf = leaf_hash(BODIES[index])
        assert includes(leaf, index, size, path, root)
        assert not includes(leaf_hash(b"other"), index, size, path, root)
        assert not includes(leaf, index, size, [*path, root], root)
        for place in range(len(path)):
            assert not includes(leaf, index, size, _broken(path, place), root)
            assert not includes(leaf, index, size, path[:place], root)


@pytest.mark.parametrize("new", range(1, MOST + 1))
def test_every_consistency_proof_holds_and_no_tampered_one(new: int) -> None:
    new_root = root_at(new)
    for old in range(1, new + 1):
        path, old_root = prove_consistency(old, new, fetch), root_at(old)
        assert extends(old, old_root, new, new_root, path)
        assert not extends(old, slow_root([b"x"]), new, new_root, path)
        assert not extends(old, old_root, new, slow_root([b"x"]), path)
        assert not extends(old, old_root, new, new_root, [*path, old_root])
        for place in range(len(path)):
            assert not extends(old, old_root, new, new_root, _broken(path, place))
            assert not extends(old, old_root, new, new_root, path[:place])


def test_a_proof_out_of_range_is_refused() -> None:
    for index, size in ((-1, 3), (3, 3), (0, 0)):
        with pytest.raises(IndexError):
            prove_inclusion(index, size, fetch)
        assert not includes(leaf_hash(b""), index, size, [], EMPTY_ROOT)
    for old, new in ((0, 3), (4, 3)):
        with pytest.raises(IndexError):
            prove_consistency(old, new, fetch)
        assert not extends(old, EMPTY_ROOT, new, EMPTY_ROOT, [])


@given(st.lists(st.binary(max_size=8), max_size=200), st.data())
def test_any_tree_proves_any_leaf_and_any_past(bodies: list[bytes], data) -> None:
    frontier, nodes = build(bodies)
    assert frontier.root() == slow_root(bodies)
    if not bodies:
        return

    def get(places):
        return {place: nodes[place] for place in places}

    index = data.draw(st.integers(0, len(bodies) - 1))
    path = prove_inclusion(index, len(bodies), get)
    assert includes(leaf_hash(bodies[index]), index, len(bodies), path, frontier.root())
    old = index + 1
    proof = prove_consistency(old, len(bodies), get)
    assert extends(old, slow_root(bodies[:old]), len(bodies), frontier.root(), proof)


def _broken(path: list[bytes], place: int) -> list[bytes]:
    flipped = bytes([path[place][0] ^ 1]) + path[place][1:]
    return [*path[:place], flipped, *path[place + 1 :]]
