"""What the pages of this room share: the room, and the files both sides send."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from phakhi.core.files import SCANS, keep_upload
from phakhi.core.http import Request
from phakhi.core.models import StoredFile
from phakhi.core.pages import Room

ROOM = Room("exchange", gettext_lazy("Requests and resources"), door="home")
address, trail, page = ROOM.address, ROOM.trail, ROOM.page

PER_PAGE = 25


def kept(request: Request, upload: Any, purpose: str) -> StoredFile | None:
    if not upload:
        return None
    return keep_upload(acting=request.acting, upload=upload, kinds=SCANS, purpose=purpose)
