"""How far it is, reported as done, confirmed by the body's secretary."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import ProgressNote, Undertaking
from phakhi.undertakings.permissions import keeps_photo
from phakhi.undertakings.services.facts import announce_undertaking
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
    note = _note(acting, row, photo, via, text=line, percent=percent)
    if row.state == "accepted":
        move(acting, row, "begin", via=note.via)
    if percent is not None:
        Undertaking.objects.filter(pk=row.pk).update(percent=percent)
    events.record(acting, "undertakings.undertaking.progress", row, {"percent": percent})
    return note


@transaction.atomic
def report_done(
    *,
    acting: Acting,
    undertaking: Undertaking,
    outcome: str,
    photo: Upload | None = None,
    via: str = Via.SIGNED,
    seen: int | None = None,
) -> Undertaking:
    authorise(owner_or_paper(acting, undertaking))
    what = said(outcome, "outcome_needed", "outcome")
    move(
        acting,
        undertaking,
        "report",
        seen=seen,
        via=_via(acting, undertaking, via),
        outcome=what,
        percent=100,
        done_at=timezone.now(),
        done_by=acting.person_id,
    )
    _note(acting, undertaking, photo, via, text=what[:2000], percent=100)
    announce_undertaking(acting, undertaking, "reported")
    return undertaking


@transaction.atomic
def confirm_done(
    *, acting: Acting, undertaking: Undertaking, word: str = "", seen: int | None = None
) -> Undertaking:
    if undertaking.state == "done" and undertaking.done_by == acting.person_id:
        authorise(acting.person_id is None, "another_confirms")
    move(acting, undertaking, "confirm", seen=seen, reason=word, ended_at=timezone.now())
    announce_undertaking(acting, undertaking, "confirmed")
    return undertaking


@transaction.atomic
def send_back(
    *, acting: Acting, undertaking: Undertaking, reason: str, seen: int | None = None
) -> Undertaking:
    """Not yet: what is missing is said, and it goes on."""
    why = said(reason, field="reason")
    more: dict[str, Any] = {
        "done_at": None,
        "done_by": None,
        "percent": min(undertaking.percent, 90),
    }
    move(acting, undertaking, "send_back", seen=seen, reason=why, **more)
    announce_undertaking(acting, undertaking, "sent_back")
    return undertaking


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


def _note(
    acting: Acting, row: Undertaking, photo: Upload | None, via: str, **said_so: Any
) -> ProgressNote:
    if not is_owner(acting, row):
        said_so["entered_for"] = row.owner
    return ProgressNote.objects.create(
        province=acting.province,
        undertaking=row,
        photo=keep_photo(acting, photo),
        via=_via(acting, row, via),
        by_person=acting.person_id,
        **said_so,
    )


def _via(acting: Acting, row: Undertaking, via: str) -> str:
    return via if is_owner(acting, row) else str(Via.PAPER)
