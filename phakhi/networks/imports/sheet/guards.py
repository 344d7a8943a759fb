"""What is refused before any parser sees it (trust.md §4 rows 10 and 23)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from phakhi.core.errors import BadInput

MEGABYTES = 20
MOST_UNPACKED = 300 * 1024 * 1024
MOST_ENTRIES = 3_000
MOST_RATIO = 250
RATIO_COUNTS_FROM = 30 * 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_LOCKED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
_DTD = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_CHUNK = 1024 * 1024


def inspect(content: bytes, kind: str) -> None:
    """Raises BadInput for a locked, broken, swollen or treacherous workbook."""
    if content.startswith(OLE) and any(mark in content for mark in _LOCKED):
        raise BadInput("sheet_locked")
    if kind in ("xlsx", "ods"):
        _inspect_zip(content, kind)


def _inspect_zip(content: bytes, kind: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _weigh(archive, len(content))
            for name in archive.namelist():
                _read_through(archive, name)
            if kind == "ods" and b"encryption-data" in _manifest(archive):
                raise BadInput("sheet_locked")
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise BadInput("sheet_broken") from error
    except RuntimeError as error:  # zipfile's word for an entry with a password
        raise BadInput("sheet_locked") from error


def _weigh(archive: zipfile.ZipFile, packed: int) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    swollen = unpacked > RATIO_COUNTS_FROM and unpacked > packed * MOST_RATIO
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or swollen:
        raise BadInput("sheet_bomb")


def _read_through(archive: zipfile.ZipFile, name: str) -> None:
    """Reading to the end makes zipfile compare size and checksum, so a header cannot lie."""
    tail = b""
    is_markup = name.lower().endswith((".xml", ".rels", ".vml"))
    for chunk in _chunks(archive, name):
        if is_markup and any(mark in tail + chunk for mark in _DTD):
            raise BadInput("sheet_entities")
        tail = chunk[-32:]


def _chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _manifest(archive: zipfile.ZipFile) -> bytes:
    name = "META-INF/manifest.xml"
    return archive.read(name) if name in archive.namelist() else b""
