"""How far it is, reported as done, confirmed by the body's secretary."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import ProgressNote, Undertaking
from phakhi.undertakings.permissions import keeps_photo
from phakhi.undertakings.services.locking import locked
from phakhi.undertakings.services.steps import move, said
from phakhi.undertakings.services.uploads import Upload, keep_photo
from phakhi.undertakings.states import is_owner, owner_or_paper
from phakhi.undertakings.vocabulary import RUNNING, Via


@transaction.atomic
def add_progress(
    *,
    acting: Acting,
    undertaking: Undertaking,
    text: str,
    percent: int | None = None,
    photo: Upload | None = None,
    via: str = Via.SIGNED,
) -> ProgressNote:
    """The first line sets it under way. An officer's line for the owner carries a mark."""
    row = locked(undertaking)
    authorise(owner_or_paper(acting, row))
    if row.state not in RUNNING:
        raise WrongState("not_under_way")
    if percent is not None and not 0 <= percent <= 100:
        raise BadInput("percent_range", field="percent")
    line = said(text, "text_needed", "text")
    note = keep_note(acting, row, photo, via, text=line, percent=percent)
    if row.state == "accepted":
        move(acting, row, "begin", via=note.via)
    if percent is not None:
        Undertaking.objects.filter(pk=row.pk).update(percent=percent)
    events.record(acting, "undertakings.undertaking.progress", row, {"percent": percent})
    return note


@transaction.atomic
def show_photo(*, acting: Acting, note: ProgressNote, is_public: bool) -> ProgressNote:
    authorise(keeps_photo(acting, note))
    if note.photo is None:
        raise WrongState("no_photo")
    note.photo_is_public = is_public
    note.save(update_fields=["photo_is_public"])
    kind = "undertakings.photo.shown" if is_public else "undertakings.photo.hidden"
    events.record(acting, kind, note)
    return note


def keep_note(
    acting: Acting, row: Undertaking, photo: Upload | None, via: str, **said_so: Any
) -> ProgressNote:
    if not is_owner(acting, row):
        said_so["entered_for"] = row.owner
    return ProgressNote.objects.create(
        province=acting.province,
        undertaking=row,
        photo=keep_photo(acting, photo),
        via=via_of(acting, row, via),
        by_person=acting.person_id,
        **said_so,
    )


def via_of(acting: Acting, row: Undertaking, via: str) -> str:
    return via if is_owner(acting, row) else str(Via.PAPER)
