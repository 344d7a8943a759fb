"""Scans and photos that come in; whose word it is when an officer types from paper."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.files import MEGABYTE, SCANS, clean_name, detect, keep_upload
from phakhi.core.models import StoredFile
from phakhi.undertakings.photos import NotAPicture, without_metadata

Upload: TypeAlias = "UploadedFile[Any]"
PHOTO_LIMIT: Final = 8


def keep_scan(acting: Acting, upload: Upload | None) -> StoredFile | None:
    if upload is None:
        return None
    return keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="undertakings.scan")


def keep_photo(acting: Acting, upload: Upload | None) -> StoredFile | None:
    """A picture loses its metadata (place, phone, owner) before it touches the disk."""
    if upload is None:
        return None
    if upload.size and upload.size > PHOTO_LIMIT * MEGABYTE:
        raise BadInput("file_size", limit=PHOTO_LIMIT)
    name, content = clean_name(upload.name or ""), upload.read()
    if detect(name, content) in ("jpg", "png"):
        try:
            content = without_metadata(content)
        except NotAPicture:
            raise BadInput("photo_broken") from None
    cleaned = SimpleUploadedFile(name, content)
    return keep_upload(acting=acting, upload=cleaned, kinds=SCANS, purpose="undertakings.progress")


def word_of(acting: Acting, is_own: bool, upload: Upload | None) -> StoredFile | None:
    """The secretary answers for an owner only with the paper it signed."""
    if not is_own and upload is None:
        raise BadInput("signed_paper_needed")
    return None if is_own and upload is None else keep_scan(acting, upload)
