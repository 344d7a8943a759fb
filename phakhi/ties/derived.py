"""Ties that follow from a record: shared seats, projects, contracts (docs/explanation/ties.md).

The room that keeps the record says who is bound by it now; nobody confirms or ends these by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise, same_province
from phakhi.core.presets import TIE_KINDS
from phakhi.networks.models import Actor
from phakhi.ties.models import Origin, Tie, TieQuerySet
from phakhi.ties.pairs import Pair, all_pairs

AT_ONCE = 1000


@transaction.atomic
def hold_ties(
    *,
    acting: Acting,
    origin_key: str,
    kind: str,
    actors: Iterable[Actor],
    since: date,
    is_public: bool = True,
    evidence: str = "",
) -> None:
    """Tie all partners of the record, pair by pair; pairs that are no longer in it end today.

    Called again for the same `origin_key` it changes only what changed.
    """
    given = list(actors)
    _check(acting, origin_key, kind, given)
    wanted: dict[tuple[UUID, UUID], Pair] = {
        (pair[0].pk, pair[1].pk): pair for pair in all_pairs(given, kind)
    }
    held = {(t.source_id, t.target_id): t for t in _open(acting, origin_key).filter(kind=kind)}
    gone = [tie.pk for pair, tie in held.items() if pair not in wanted]
    _end(_open(acting, origin_key).filter(pk__in=gone), timezone.localdate())
    stay = _open(acting, origin_key).filter(kind=kind)
    stay.update(is_public=is_public, evidence=evidence[:500])
    said = {"kind": kind, "since": since, "is_public": is_public, "evidence": evidence[:500]}
    new = [_held(acting, origin_key, pair, said) for key, pair in wanted.items() if key not in held]
    Tie.objects.bulk_create(new, AT_ONCE)
    if new or gone:
        _tell(acting, "held", origin_key, kind=kind, added=len(new), ended=len(gone))


@transaction.atomic
def drop_ties(*, acting: Acting, origin_key: str, until: date) -> None:
    """The record is over: what it held ends on that day, and stays in the map's past."""
    if ended := _end(_open(acting, origin_key), until):
        _tell(acting, "dropped", origin_key, ended=ended)


def _held(acting: Acting, origin_key: str, pair: Pair, said: dict[str, Any]) -> Tie:
    return Tie(
        province=acting.province,
        source=pair[0],
        target=pair[1],
        origin=Origin.RECORD,
        origin_key=origin_key,
        entered_by=acting.person_id,
        **said,
    )


def _open(acting: Acting, origin_key: str) -> TieQuerySet:
    return Tie.objects.filter(
        province=acting.province, origin=Origin.RECORD, origin_key=origin_key, until=None
    ).order_by()


def _end(ties: TieQuerySet, until: date) -> int:
    """Never before it began."""
    day = Greatest(Coalesce(F("since"), until), until)
    return ties.update(until=day, version=F("version") + 1)


def _check(acting: Acting, origin_key: str, kind: str, actors: list[Actor]) -> None:
    authorise(all(same_province(acting, actor) for actor in actors))
    if not origin_key or kind not in TIE_KINDS:
        raise BadInput("tie_kind", kind=kind)


def _tell(acting: Acting, what: str, origin_key: str, **facts: object) -> None:
    data = {"origin_key": origin_key, **facts}
    events.record(acting, f"ties.record.{what}", acting.province, data)
