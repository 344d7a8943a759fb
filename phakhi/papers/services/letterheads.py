"""The office sets its heading, and lays its own emblem into the empty slot."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.files import keep_upload
from phakhi.core.permissions import authorise
from phakhi.papers.looks import letterhead_of
from phakhi.papers.models import Letterhead
from phakhi.papers.permissions import can_keep_letterhead

PICTURES = ("png", "jpg")


@transaction.atomic
def set_letterhead(
    *,
    acting: Acting,
    seen: int,
    emblem: UploadedFile[Any] | None = None,
    without_emblem: bool = False,
    **values: str,
) -> Letterhead:
    """Papers that were issued keep the head they were signed with."""
    authorise(can_keep_letterhead(acting))
    head = letterhead_of(acting.province)
    if head._state.adding:
        head.save(force_insert=True)
    else:
        versions.claim(head, seen)
    for name in ("office", "address", "phone", "font"):
        setattr(head, name, values.get(name, getattr(head, name)))
    if without_emblem:
        head.emblem = None
    if emblem is not None:
        head.emblem = keep_upload(
            acting=acting, upload=emblem, kinds=PICTURES, purpose="papers.emblem", limit=2
        )
    head.save()
    events.record(acting, "papers.letterhead.set", head)
    return head
