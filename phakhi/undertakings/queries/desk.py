"""What waits for the secretary of a body: to name, answer, confirm, ask anew; what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.queries.idle import Quiet, quiet_of
from phakhi.core.acting import Acting
from phakhi.meetings.sitters import bodies_kept_by
from phakhi.undertakings.models import BodyReferral, Undertaking
from phakhi.undertakings.vocabulary import REFERRAL_WAITS, SOON


@dataclass(frozen=True, slots=True)
class Desk:
    """Of the bodies whoever reads keeps by a seat; the office has the page of all bodies."""

    turn: list[Undertaking] = field(default_factory=list)
    due: list[Undertaking] = field(default_factory=list)
    referrals: list[BodyReferral] = field(default_factory=list)
    idle: list[Quiet] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.turn) + len(self.due) + len(self.referrals) + len(self.idle)


def desk_of(acting: Acting) -> Desk:
    kept = list(Body.objects.filter(pk__in=bodies_kept_by(acting)).select_related("province"))
    if not kept:
        return Desk()
    rows = Undertaking.objects.visible_to(acting).filter(body__in=kept)
    rows = rows.select_related("body", "province", "owner")
    due = rows.due_by(timezone.localdate() + SOON).exclude(state="open")
    working = [body for body in kept if body.state == "active" and not body.is_outside]
    return Desk(
        list(rows.filter(_my_turn()).distinct().order_by("state", "due_on", "pk")),
        list(due.order_by("due_on", "pk")),
        list(_referrals(acting, kept)),
        [one for one in quiet_of(working) if one.is_idle],
    )


def _my_turn() -> Q:
    """Without an owner, reported as done, not taken on and nobody asked since, other terms."""
    return (
        Q(state__in=("open", "done"))
        | Q(state="refused", followed_by=None)
        | Q(changes__state="asked")
    )


def _referrals(acting: Acting, kept: Sequence[Body]) -> Any:
    """Asked of a body that is kept: to reply."""
    asked = BodyReferral.objects.visible_to(acting).filter(target__in=kept)
    waiting = asked.filter(state__in=REFERRAL_WAITS).select_related("source", "target")
    return waiting.order_by("reply_due_on", "pk")
