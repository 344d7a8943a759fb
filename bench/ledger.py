"""How fast the ledger is: `.venv/bin/python bench/ledger.py [leaves]`."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

LINES: list[str] = []
HEAD = (
    "Medians: processor time of pure Python with hashlib; wall time where the embedded database, "
    "with its ordinary fsync, takes part.\n\n| what | takes |\n|---|---|\n"
)


def main(leaves: int = 1_000_000) -> None:
    import django

    from bench.writing import write_section

    django.setup()
    measure_tree(leaves)
    measure_signatures()
    from django.db import connection

    name = connection.creation.create_test_db(verbosity=0)
    try:
        measure_database()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    write_section("Ledger", ".venv/bin/python bench/ledger.py", HEAD + "\n".join(LINES))


def measure_tree(leaves: int) -> None:
    from phakhi.ledger.leaves import canonical
    from phakhi.ledger.tree import build, prove_inclusion
    from phakhi.ledger.verify import includes, leaf_hash

    bodies = [canonical(_body(n)).encode() for n in range(2000)]
    show("canonical JSON of a leaf (RFC 8785)", each(lambda n: canonical(_body(n)), 2000), "µs")
    start = time.process_time()
    frontier, nodes = build(bodies[n % 2000] for n in range(leaves))
    seconds = time.process_time() - start
    show(f"tree of {leaves:,} leaves with all its nodes kept in memory", seconds, "s")
    rebuilding = rebuild(bodies, leaves)
    show(f"rebuild of {leaves:,} leaves to the root, as the signer does", rebuilding, "s")
    show("append to the tree, without canonical JSON", rebuilding / leaves * 1e6, "µs")

    def fetch(places: list[Any]) -> dict[Any, bytes]:
        return {place: nodes[place] for place in places}

    paths = [prove_inclusion(n, leaves, fetch) for n in range(2000)]
    show(
        "inclusion proof, in memory", each(lambda n: prove_inclusion(n, leaves, fetch), 2000), "µs"
    )
    root, hashes = frontier.root(), [leaf_hash(body) for body in bodies]
    verifying = each(lambda n: includes(hashes[n], n, leaves, paths[n], root), 2000)
    show(f"verification of a proof of {len(paths[0])} hashes", verifying, "µs")


def rebuild(bodies: list[bytes], leaves: int) -> float:
    from phakhi.ledger.tree import Frontier
    from phakhi.ledger.verify import leaf_hash

    start, frontier = time.process_time(), Frontier()
    for _batch in range(leaves // len(bodies)):
        frontier = frontier.extend(map(leaf_hash, bodies))[0]
    return time.process_time() - start


def measure_signatures() -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from phakhi.ledger.verify import signed

    key = Ed25519PrivateKey.generate()
    public, signature = key.public_key().public_bytes_raw(), key.sign(b"x")
    show("Ed25519 signature (cryptography)", each(lambda _n: key.sign(b"x"), 500), "µs")
    check = each(lambda _n: signed(public, b"x", signature), 50) / 1000
    show("Ed25519 verification in plain Python", check, "ms")


def measure_database() -> None:
    from django.db import transaction

    from phakhi.ledger.services import enter
    from tests.factories import make_acting
    from tests.ledger.factories import make_subject

    acting = make_acting()
    subject = make_subject(acting)

    def act(_n: int) -> None:
        with transaction.atomic():
            enter(acting=acting, act="bench.act", subject=subject, facts={"amount": "1.00"})

    show(
        "one act: entered, committed, numbered, in the tree",
        each(act, 300, time.perf_counter_ns) / 1000,
        "ms",
    )
    many = 5_000
    start = time.perf_counter()
    with transaction.atomic():
        for _n in range(many):
            enter(acting=acting, act="bench.act", subject=subject, facts={"amount": "1.00"})
    show(f"{many:,} acts in one transaction", time.perf_counter() - start, "s")
    measure_reading(acting)


def measure_reading(acting: Any) -> None:
    import tempfile

    from django.conf import settings

    from phakhi.ledger import verify
    from phakhi.ledger.models import LedgerEntry
    from phakhi.ledger.proofs import proof_of
    from phakhi.ledger.signing import keys, sign
    from tests.ledger.factories import make_bundle

    with tempfile.TemporaryDirectory() as folder:
        settings.VAR = Path(folder)
        keys.make_key()
        start = time.perf_counter()
        sign(acting.province, whole=True)
        show("signer: 5,300 leaves hashed again, every node compared", _since(start), "s")
        entries = list(LedgerEntry.objects.filter(index__lt=300))
        proving = each(lambda n: proof_of(entries[n]), 300, time.perf_counter_ns) / 1000
        show("inclusion proof from the database", proving, "ms")
        start = time.perf_counter()
        bundle = make_bundle(acting, first=1, last=5000)
        show("bundle of 5,000 entries", _since(start), "s")
        file = Path(folder) / "bundle.zip"
        file.write_bytes(bundle)
        start = time.perf_counter()
        sys.stdout, kept = io.StringIO(), sys.stdout
        code = verify.main([str(file)])
        sys.stdout = kept
        show(f"verification of that bundle (exit {code})", _since(start), "s")


def each(
    work: Callable[[int], object], times: int, clock: Callable[[], int] = time.process_time_ns
) -> float:
    """Median microseconds; processor time where no database takes part."""
    spent = []
    for n in range(times):
        start = clock()
        work(n)
        spent.append(clock() - start)
    return median(spent) / 1000


def show(what: str, value: float, unit: str) -> None:
    LINES.append(f"| {what} | {value:.2f} {unit} |")


def _since(start: float) -> float:
    return time.perf_counter() - start


def _body(n: int) -> dict[str, Any]:
    return {
        "format": "phakhi-ledger/1", "id": f"0192-{n:012}", "at": "2026-11-21T08:00:00+00:00",
        "province": "nakhon-ratchasima", "act": "networks.verify", "document": "",
        "subject": {"type": "networks.actor", "id": f"{n:032x}", "code": f"P-{n}"},
        "actor": {"pseudonym": "0" * 64, "roles": ["officer"], "post": "", "on_behalf_of": ""},
        "facts": {"amount": "1200.50", "เหตุผล": "ตรวจสอบแล้ว"}, "private": {"name": "f" * 64},
    }  # fmt: skip


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
