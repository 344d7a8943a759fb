"""Lists of meetings: of a body, of a month, of a person."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.thai import BANGKOK
from phakhi.meetings.models import Meeting
from phakhi.meetings.sitters import bodies_sat_on


def seen_by(acting: Acting) -> QuerySet[Meeting]:
    """With what a line of a list says."""
    seen = Meeting.objects.visible_to(acting)
    return seen.select_related("body__province", "province").exclude(kind="circular")


def of_body(acting: Acting, body: Body) -> QuerySet[Meeting]:
    return seen_by(acting).filter(body=body)


def ahead(found: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Still to come or going on, the next one first."""
    today = datetime.combine(timezone.localdate(), time(), tzinfo=BANGKOK)
    living = found.filter(state__in=("planned", "called", "open"))
    return living.filter(Q(starts_at__gte=today) | Q(state="open")).order_by("starts_at", "pk")


def behind(found: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Over, or its day has passed without anybody saying what became of it."""
    today = datetime.combine(timezone.localdate(), time(), tzinfo=BANGKOK)
    over = Q(state__in=("closed", "lapsed", "cancelled"))
    return found.filter(over | Q(starts_at__lt=today)).exclude(state="open")


def between(found: QuerySet[Meeting], first: date, last: date) -> QuerySet[Meeting]:
    """Both days included, in Thailand's time."""
    opens = datetime.combine(first, time(), tzinfo=BANGKOK)
    closes = datetime.combine(last + timedelta(days=1), time(), tzinfo=BANGKOK)
    return found.filter(starts_at__gte=opens, starts_at__lt=closes).order_by("starts_at", "pk")


def own(acting: Acting, found: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Of bodies one sits on, and those one was asked to."""
    mine = acting.own_parties
    asked = Q(attendances__person__in=mine) | Q(attendances__party__in=mine)
    wanted = Meeting.objects.filter(asked | Q(body__in=bodies_sat_on(acting)))
    return found.filter(pk__in=wanted.values("pk"))
