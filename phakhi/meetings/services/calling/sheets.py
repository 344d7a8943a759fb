"""Papers to a matter."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.files import SCANS, SHEETS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem, ItemPaper
from phakhi.meetings.permissions import can_call
from phakhi.meetings.services.calling.agenda import EDITABLE


@transaction.atomic
def add_item_paper(
    *,
    acting: Acting,
    item: AgendaItem,
    upload: UploadedFile[Any],
    title: str = "",
    is_closed: bool = True,
) -> ItemPaper:
    """A paper to a matter that is closed to the public is closed, too."""
    _refuse(acting, item)
    kinds = (*SCANS, *SHEETS)
    file = keep_upload(acting=acting, upload=upload, kinds=kinds, purpose="meetings.paper")
    return ItemPaper.objects.create(
        province=acting.province,
        item=item,
        file=file,
        title=(title.strip() or file.name)[:250],
        is_closed=is_closed or item.is_closed_to_public,
    )


@transaction.atomic
def remove_item_paper(*, acting: Acting, paper: ItemPaper) -> None:
    _refuse(acting, paper.item)
    paper.delete()


def _refuse(acting: Acting, item: AgendaItem) -> None:
    authorise(can_call(acting, item.meeting.body))
    if item.meeting.state not in EDITABLE:
        raise WrongState("agenda_closed")
