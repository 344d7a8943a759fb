"""What the other end says about a tie: so it is, or not so; and what the office makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.ties.models import Tie
from phakhi.ties.permissions import can_answer_tie, can_change_tie, can_settle_tie
from phakhi.ties.services.recording import check_tie, tell

CHANGEABLE = ("since", "frequency", "intensity", "evidence", "evidence_file", "is_public")
WEIGHTY = ("since", "frequency", "intensity")


@transaction.atomic
def confirm_tie(*, acting: Acting, tie: Tie, seen: int) -> Tie:
    """So it is. An earlier objection is taken back."""
    authorise(can_answer_tie(acting, tie))
    versions.claim(tie, seen)
    _clear_contest(tie)
    tie.confirmed_at, tie.confirmed_by = timezone.now(), acting.person_id
    tie.save()
    tell(acting, "confirmed", tie)
    return tie


@transaction.atomic
def contest_tie(*, acting: Acting, tie: Tie, reason: str, seen: int) -> Tie:
    """Until the office has settled it, only the two ends and the staff see the tie."""
    authorise(can_answer_tie(acting, tie))
    if not reason.strip():
        raise BadInput("reason_needed")
    versions.claim(tie, seen)
    tie.contested_at, tie.contested_by = timezone.now(), acting.person_id
    tie.contest_reason = reason.strip()[:500]
    tie.confirmed_at = tie.confirmed_by = None
    tie.save()
    tell(acting, "contested", tie)
    return tie


@transaction.atomic
def settle_tie(*, acting: Acting, tie: Tie, stands: bool, reason: str, seen: int) -> Tie:
    """The office decides: it stands as told, or it ends today and is never shown to the public."""
    authorise(can_settle_tie(acting, tie))
    if not reason.strip():
        raise BadInput("reason_needed")
    versions.claim(tie, seen)
    if stands:
        _clear_contest(tie)
    else:
        tie.until = max(_today(), tie.since or _today())
        tie.is_public = False
    tie.save()
    tell(acting, "stands" if stands else "struck", tie, reason=reason.strip()[:500])
    return tie


@transaction.atomic
def change_tie(*, acting: Acting, tie: Tie, values: Mapping[str, Any], seen: int) -> Tie:
    """What the other end confirmed it confirmed as it stood: a weighty change asks it again."""
    authorise(can_change_tie(acting, tie))
    versions.claim(tie, seen)
    changed = {name for name in CHANGEABLE if name in values and getattr(tie, name) != values[name]}
    for name in changed:
        setattr(tie, name, values[name])
    check_tie(tie)
    if changed & {*WEIGHTY}:
        tie.confirmed_at = tie.confirmed_by = None
    tie.save()
    tell(acting, "changed", tie)
    return tie


def _clear_contest(tie: Tie) -> None:
    tie.contested_at = tie.contested_by = None
    tie.contest_reason = ""


def _today() -> date:
    return timezone.localdate()
