"""A tie told, entered or taken from a record; and its end."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise, same_province
from phakhi.core.presets import TIE_KINDS
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_enter_actor
from phakhi.networks.states import speaks_for
from phakhi.ties.models import Origin, Tie
from phakhi.ties.pairs import ordered
from phakhi.ties.permissions import FROM_RECORDS, can_end_tie


@transaction.atomic
def record_tie(
    *,
    acting: Acting,
    source: Actor,
    target: Actor,
    kind: str,
    since: date | None = None,
    until: date | None = None,
    frequency: int | None = None,
    intensity: int | None = None,
    origin: str,
    origin_key: str = "",
    told_by: Actor | None = None,
    evidence: str = "",
    evidence_file: StoredFile | None = None,
    is_public: bool = True,
) -> Tie:
    """The open row of the same pair, kind, origin and key is brought up to date, not doubled.

    A tie that both ends tell is confirmed by the second telling.
    """
    authorise(may_record(acting, source, target, origin, told_by))
    first, second = ordered(source, target, kind)
    told = Tie(
        province=acting.province, source=first, target=second, kind=kind, since=since, until=until,
        frequency=frequency, intensity=intensity, origin=origin, origin_key=origin_key,
        told_by=told_by, evidence=evidence, evidence_file=evidence_file, is_public=is_public,
        entered_by=acting.person_id,
    )  # fmt: skip
    check_tie(told)
    tie = _standing(told) or told
    if tie is not told:
        _bring_up_to_date(acting, tie, told)
    tie.save()
    tell(acting, "recorded", tie)
    return tie


@transaction.atomic
def end_tie(*, acting: Acting, tie: Tie, until: date, reason: str = "") -> Tie:
    """The row stays: the map of an earlier day still shows it."""
    authorise(can_end_tie(acting, tie))
    if until > timezone.localdate():
        raise BadInput("tie_ends_later")
    if tie.since and until < tie.since:
        raise BadInput("tie_ends_first")
    Tie.objects.filter(pk=tie.pk, until=None).update(until=until, version=F("version") + 1)
    tie.refresh_from_db()
    tell(acting, "ended", tie, reason=reason[:500])
    return tie


def may_record(
    acting: Acting, source: Actor, target: Actor, origin: str, told_by: Actor | None
) -> bool:
    """Rooms that keep records have asked already who may change those."""
    if not (same_province(acting, source) and same_province(acting, target)):
        return False
    if origin in FROM_RECORDS:
        return True
    if origin == Origin.SELF:
        return told_by is not None and speaks_for(acting, told_by)
    return can_enter_actor(acting)


def check_tie(tie: Tie) -> None:
    """In words, before the database says it in its own."""
    if tie.source_id == tie.target_id:
        raise BadInput("tie_to_itself")
    if tie.kind not in TIE_KINDS:
        raise BadInput("tie_kind", kind=tie.kind)
    if tie.told_by_id not in (None, tie.source_id, tie.target_id):
        raise BadInput("tie_told_by")
    if tie.since and tie.until and tie.until < tie.since:
        raise BadInput("tie_ends_first")
    if tie.since and tie.since > timezone.localdate():
        raise BadInput("tie_begins_later")


def tell(acting: Acting, what: str, tie: Tie, **more: Any) -> None:
    """Ids and codes alone; a reason is for the staff, who are the only ones to read events."""
    data = {"kind": tie.kind, "source": str(tie.source_id), "target": str(tie.target_id)}
    events.record(acting, f"ties.tie.{what}", tie, data | {k: v for k, v in more.items() if v})


def _standing(told: Tie) -> Tie | None:
    """The open row, or the closed one that says exactly this: told twice, it stands once."""
    this = Q(until=None)
    if told.until:
        this |= Q(until=told.until, since=told.since)
    names = ("source", "target", "kind", "origin", "origin_key")
    same = Tie.objects.filter(this, **{name: getattr(told, name) for name in names})
    found: Tie | None = same.select_for_update(of=("self",)).order_by("-until", "pk").last()
    return found


def _bring_up_to_date(acting: Acting, tie: Tie, told: Tie) -> None:
    is_both = bool(tie.told_by_id and told.told_by_id and tie.told_by_id != told.told_by_id)
    tie.is_public = told.is_public and (tie.is_public or not is_both)
    if is_both and tie.confirmed_at is None:
        tie.confirmed_at, tie.confirmed_by = timezone.now(), acting.person_id
        tie.contested_at = tie.contested_by = None
        tie.contest_reason = ""
    if tie.told_by_id is None:
        tie.told_by = told.told_by
    tie.since = min((day for day in (tie.since, told.since) if day), default=None)
    for name in ("until", "frequency", "intensity", "evidence", "evidence_file"):
        if value := getattr(told, name):
            setattr(tie, name, value)
