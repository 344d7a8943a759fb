"""Ties as a list shows them: seen from one partner, or as pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.labels import label
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_view_actor
from phakhi.ties.models import Tie, TieQuerySet
from phakhi.ties.permissions import (
    FROM_RECORDS,
    can_answer_tie,
    can_change_tie,
    can_end_tie,
    can_settle_tie,
)

UNKNOWN = _("A partner that is not shown")


@dataclass(frozen=True, slots=True)
class Mark:
    """How sure it is, as a badge: word, tone and all."""

    tone: str
    word: Any


def mark_of(tie: Tie) -> Mark:
    if tie.contested_at:
        return Mark("danger", _("Contested by the other end"))
    if tie.origin in FROM_RECORDS:
        return Mark("success", _("Follows from records"))
    if tie.confirmed_at:
        return Mark("success", _("Confirmed by both"))
    if tie.told_by_id is None:
        return Mark("neutral", _("Entered by the office"))
    return Mark("waiting", _("Told by one side"))


@dataclass(frozen=True, slots=True)
class TieLine:
    """One tie seen from one end; `name` never tells a partner that one may not see."""

    tie: Tie
    mine: Actor
    other: Actor
    url_code: str
    is_giver: bool | None
    mark: Mark
    may_change: bool
    may_answer: bool
    may_end: bool
    may_settle: bool
    may_open_file: bool

    @property
    def name(self) -> Any:
        return self.other.party.name if self.url_code else UNKNOWN


def seen_from(acting: Acting, actor: Actor, tie: Tie) -> TieLine:
    other = tie.other_end(actor)
    return TieLine(
        tie=tie,
        mine=actor,
        other=other,
        url_code=other.public_code if can_view_actor(acting, other) else "",
        is_giver=tie.source_id == actor.pk if tie.is_directed else None,
        mark=mark_of(tie),
        may_change=can_change_tie(acting, tie),
        may_answer=can_answer_tie(acting, tie) and tie.confirmed_at is None,
        may_end=can_end_tie(acting, tie),
        may_settle=can_settle_tie(acting, tie),
        may_open_file=acting.is_staff and tie.evidence_file_id is not None,
    )


def with_ends(ties: TieQuerySet) -> TieQuerySet:
    return ties.select_related("source__party", "target__party", "told_by")


def ties_of(acting: Acting, actor: Actor, *, past: bool = False) -> list[TieLine]:
    today = timezone.localdate()
    seen = with_ends(Tie.objects.visible_to(acting)).of(actor)
    seen = seen.filter(until__lt=today) if past else seen.on(today)
    return [seen_from(acting, actor, tie) for tie in seen.order_by("kind", "-since", "pk")]


def waiting_for(acting: Acting, actors: list[Actor]) -> TieQuerySet:
    """Told by the other end and not answered yet."""
    mine = Q(source__in=actors) | Q(target__in=actors)
    told = Tie.objects.visible_to(acting).filter(mine, until=None, told_by__isnull=False)
    return told.filter(confirmed_at=None, contested_at=None).exclude(
        Q(told_by__in=actors) | Q(origin__in=FROM_RECORDS)
    )


def _end(name: str, attribute: str) -> Any:
    return lambda tie: getattr(getattr(tie, name), attribute)


def _name(name: str) -> Any:
    return lambda tie: getattr(tie, name).party.name


TIE_COLUMNS = (
    Column(_("Code A"), _end("source", "public_code")),
    Column(_("Partner A"), _name("source")),
    Column(_("Code B"), _end("target", "public_code")),
    Column(_("Partner B"), _name("target")),
    Column(_("Kind of tie"), lambda tie: label("tie_kinds", tie.kind)),
    Column(_("From A to B only"), lambda tie: _("yes") if tie.is_directed else _("no")),
    Column(_("Since"), lambda tie: tie.since),
    Column(_("Until"), lambda tie: tie.until),
    Column(_("How often (1–4)"), lambda tie: tie.frequency),
    Column(_("How closely (1–4)"), lambda tie: tie.intensity),
    Column(_("How sure"), lambda tie: mark_of(tie).word),
    Column(_("Where it comes from"), lambda tie: tie.get_origin_display()),
)


def exported(acting: Acting) -> TieQuerySet:
    """Only what the person sees, and only where both names may be told."""
    seen = with_ends(Tie.objects.visible_to(acting))
    shown = Actor.objects.visible_to(acting).values("pk")
    found: TieQuerySet = seen.filter(source__in=shown, target__in=shown).order_by("pk")
    return found
