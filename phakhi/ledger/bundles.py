"""A bundle: entries with all that is needed to check them without us (methods/contract.md)."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

import rfc8785
from django.db.models import QuerySet

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.files import path_of
from phakhi.core.models import StoredFile
from phakhi.ledger import verify
from phakhi.ledger.growth import StoredNodes
from phakhi.ledger.models import Checkpoint, LedgerEntry
from phakhi.ledger.tree import prove_consistency, prove_inclusions

LARGEST = 5000
EARLIER = 30
VERIFIER = Path(verify.__file__)


def write_bundle(
    target: IO[bytes],
    *,
    acting: Acting,
    entries: QuerySet[LedgerEntry],
    kept_size: int = 0,
) -> int:
    """Write the entries under the latest checkpoint; documents the reader may not see stay out."""
    checkpoint = Checkpoint.objects.visible_to(acting).latest_of(acting.province)
    if checkpoint is None:
        raise WrongState("no_checkpoint")
    covered = list(entries.filter(index__lt=checkpoint.size).order_by("index")[:LARGEST])
    documents, withheld = _documents(acting, covered)
    verifier = VERIFIER.read_bytes()
    proofs: dict[str, Any] = {
        "format": verify.BUNDLE_FORMAT,
        "key": checkpoint.key,
        "verifier": sha256(verifier).hexdigest(),
        "inclusion": _inclusion(checkpoint, covered),
        "consistency": _consistency(checkpoint, kept_size),
        "withheld": sorted(withheld),
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "checkpoint", checkpoint.note.encode())
        _add(archive, "entries.jsonl", "".join(f"{e.body}\n" for e in covered).encode())
        _add(archive, "proofs.json", rfc8785.dumps(proofs))
        _add(archive, "verify.py", verifier)
        for file in documents:
            _add(archive, f"documents/{file.sha256}.{file.kind}", path_of(file).read_bytes())
    return len(covered)


def _inclusion(checkpoint: Checkpoint, entries: list[LedgerEntry]) -> list[dict[str, Any]]:
    indexes = [entry.index for entry in entries]
    paths = prove_inclusions(indexes, checkpoint.size, StoredNodes(checkpoint.province_id))
    pairs = zip(indexes, paths, strict=True)
    return [{"index": index, "hashes": [node.hex() for node in path]} for index, path in pairs]


def _consistency(checkpoint: Checkpoint, kept_size: int) -> list[dict[str, Any]]:
    """From the latest earlier checkpoints by the same key, and from the one the reader kept."""
    earlier = Checkpoint.objects.filter(
        province_id=checkpoint.province_id, size__lt=checkpoint.size, key=checkpoint.key
    ).order_by("-size")
    kept = list(earlier[:EARLIER])
    if kept_size and kept_size not in {row.size for row in kept}:
        kept += earlier.filter(size=kept_size)
    nodes = StoredNodes(checkpoint.province_id)
    return [
        {
            "checkpoint": row.note,
            "hashes": [node.hex() for node in prove_consistency(row.size, checkpoint.size, nodes)],
        }
        for row in kept
    ]


def _documents(acting: Acting, entries: list[LedgerEntry]) -> tuple[list[StoredFile], set[str]]:
    wanted = {entry.content["document"] for entry in entries} - {""}
    files = (
        StoredFile.objects.visible_to(acting).filter(sha256__in=wanted).select_related("province")
    )
    found = {file.sha256: file for file in files if path_of(file).exists()}
    return list(found.values()), wanted - found.keys()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Without times, so that the same evidence is the same file."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
