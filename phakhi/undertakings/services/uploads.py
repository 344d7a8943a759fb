"""Scans and photos that come in; whose word it is when an officer types from paper."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.files import MEGABYTE, SCANS, SHEETS, clean_name, detect, keep_upload
from phakhi.core.models import StoredFile
from phakhi.undertakings.photos import NotAPicture, without_metadata

Upload: TypeAlias = "UploadedFile[Any]"
PHOTO_LIMIT: Final = 8
LIMIT: Final = 10


def keep_scan(acting: Acting, upload: Upload | None) -> StoredFile | None:
    return _keep(acting, upload, "undertakings.scan")


def keep_photo(acting: Acting, upload: Upload | None) -> StoredFile | None:
    return _keep(acting, upload, "undertakings.progress", limit=PHOTO_LIMIT)


def keep_talk(acting: Acting, upload: Upload | None) -> StoredFile | None:
    return _keep(acting, upload, "undertakings.topic", kinds=(*SCANS, *SHEETS))


def _keep(
    acting: Acting,
    upload: Upload | None,
    purpose: str,
    *,
    kinds: tuple[str, ...] = SCANS,
    limit: int = LIMIT,
) -> StoredFile | None:
    """A picture loses its metadata (place, phone, owner) before it touches the disk."""
    if upload is None:
        return None
    if upload.size and upload.size > limit * MEGABYTE:
        raise BadInput("file_size", limit=limit)
    name, content = clean_name(upload.name or ""), upload.read()
    if detect(name, content) in ("jpg", "png"):
        try:
            content = without_metadata(content)
        except NotAPicture:
            raise BadInput("photo_broken") from None
    cleaned = SimpleUploadedFile(name, content)
    return keep_upload(acting=acting, upload=cleaned, kinds=kinds, purpose=purpose)


def word_of(acting: Acting, is_own: bool, upload: Upload | None) -> StoredFile | None:
    """The secretary answers for an owner only with the paper it signed."""
    if not is_own and upload is None:
        raise BadInput("signed_paper_needed")
    return keep_scan(acting, upload)
