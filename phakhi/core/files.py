"""Uploads: the content decides the kind, the disk knows only the id (trust.md §4 rows 23–24)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.models import StoredFile

MEGABYTE = 1024 * 1024
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Kind:
    """A file type we take: its ending, what its first bytes are, how it is served."""

    ending: str
    content_type: str
    magic: tuple[bytes, ...] = ()


KINDS = {
    kind.ending: kind
    for kind in (
        Kind("pdf", "application/pdf", (b"%PDF-",)),
        Kind("png", "image/png", (b"\x89PNG\r\n\x1a\n",)),
        Kind("jpg", "image/jpeg", (b"\xff\xd8\xff",)),
        Kind("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (ZIP,)),
        Kind(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            (ZIP,),
        ),
        Kind("ods", "application/vnd.oasis.opendocument.spreadsheet", (ZIP,)),
        Kind("xls", "application/vnd.ms-excel", (OLE,)),
        Kind("csv", "text/csv"),
    )
}
SCANS = ("pdf", "png", "jpg")
SHEETS = ("xlsx", "xls", "ods", "csv")


class Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


def keep_upload(
    *,
    acting: Acting,
    upload: UploadedFile[bytes],
    kinds: tuple[str, ...],
    purpose: str,
    limit: int = 10,
) -> StoredFile:
    """Check size (`limit` in MB), name and content, then keep it; raises BadInput."""
    name = clean_name(upload.name or "")
    if not upload.size:
        raise BadInput("file_empty")
    if upload.size > limit * MEGABYTE:
        raise BadInput("file_size", limit=limit)
    content = upload.read()
    kind = detect(name, content)
    if kind is None or kind not in kinds:
        raise BadInput("file_kind", kinds=", ".join(kinds))
    return _store(acting, name, kind, content, purpose)


def _store(acting: Acting, name: str, kind: str, content: bytes, purpose: str) -> StoredFile:
    file = StoredFile(
        province=acting.province,
        name=name,
        kind=kind,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        purpose=purpose,
        uploaded_by=acting.person_id,
    )
    path = path_of(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o600)
    file.save(force_insert=True)
    return file


def path_of(file: StoredFile) -> Path:
    return Path(settings.MEDIA_ROOT) / file.province.code / file.pk.hex[-2:] / file.pk.hex


def attachment(file: StoredFile) -> FileResponse:
    """Always handed out, never shown: an upload does not run in our origin."""
    kind = KINDS.get(file.kind)
    return FileResponse(
        path_of(file).open("rb"),
        as_attachment=True,
        filename=file.name,
        content_type=kind.content_type if kind else "application/octet-stream",
    )


def detect(name: str, content: bytes) -> str | None:
    """The kind whose ending and first bytes agree; text must hold no NUL unless UTF-16."""
    ending = name.rpartition(".")[2].lower().replace("jpeg", "jpg").replace("txt", "csv")
    kind = KINDS.get(ending)
    if kind is None:
        return None
    if kind.magic:
        return kind.ending if content.startswith(kind.magic) else None
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return kind.ending if is_utf16 or b"\x00" not in content[:4096] else None


def clean_name(name: str) -> str:
    """No folders, no control or direction-changing characters, a length a list can show."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = (c for c in last if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return unicodedata.normalize("NFC", "".join(kept)).strip(' ."')[-120:] or "file"
