"""The nominee's own word: yes or no, with the declaration of interests; and the link to say it."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.appointments.models import Nomination, Via
from phakhi.appointments.services.holding import hold, move
from phakhi.appointments.states import is_nominee
from phakhi.bodies.keeping import is_office
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise

NOMINEE: Final = "appointments.nominee"
Upload: TypeAlias = "UploadedFile[Any]"


@transaction.atomic
def answer_nomination(
    *,
    acting: Acting,
    nomination: Nomination,
    says_yes: bool,
    has_conflict: bool | None = False,
    conflict: str = "",
    reason: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> Nomination:
    """The nominee's own word; the office types it in only with the signed paper in hand."""
    hold(nomination, seen)
    if has_conflict and not conflict.strip():
        raise BadInput("conflict_needs_words", field="conflict")
    scan = _word_of(acting, nomination, upload, via)
    move(
        acting,
        nomination,
        "accept" if says_yes else "decline",
        has_conflict=has_conflict,
        conflict=conflict.strip()[:1000],
        reason=reason.strip()[:500],
        answered_at=timezone.now(),
        answered_by=acting.person_id,
        answered_via=Via.PAPER if scan else via,
        scan=scan,
    )
    word = "accepted" if says_yes else "declined"
    events.record(acting, f"appointments.nomination.{word}", nomination)
    return nomination


@transaction.atomic
def remind_nominee(*, acting: Acting, nomination: Nomination) -> Nomination:
    hold(nomination)
    move(acting, nomination, "remind", reminded_on=timezone.localdate())
    events.record(acting, "appointments.nomination.reminded", nomination)
    return nomination


def nominee_link(*, acting: Acting, nomination: Nomination, days: int = 30) -> str:
    """A token that opens this one nomination; the answer uses it up."""
    authorise(is_office(acting, nomination))
    if nomination.state != "asked":
        raise WrongState
    return links.issue(acting=acting, purpose=NOMINEE, subject=nomination, days=days)


def _word_of(
    acting: Acting, nomination: Nomination, upload: Upload | None, via: str
) -> StoredFile | None:
    if is_nominee(acting, nomination):
        return None
    authorise(is_office(acting, nomination))
    if via == Via.AGENCY:
        return None
    if upload is None:
        raise BadInput("paper_needed", field="scan")
    return keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="appointments.answer")
