"""Requests as lists: what is open, what is late, and how each office answers (R147)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.exchange.models import FacilitationRequest
from phakhi.exchange.models.requests import RequestQuerySet
from phakhi.exchange.queries.shown import Name, ShownRequest, area_of, name_of, show_request
from phakhi.exchange.states import WAITING
from phakhi.exchange.vocabulary import Answer, Obstacle
from phakhi.networks.forms.places import names_of
from phakhi.networks.models import Actor

GROUPS: dict[str, tuple[str, ...]] = {
    "waiting": (*WAITING, "needs_info"),
    "answered": ("answered",),
    "escalated": ("escalated",),
    "closed": ("closed", "withdrawn"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asks of the list; unknown words are dropped."""

    group: str = ""
    kind: str = ""
    area: str = ""

    @classmethod
    def read(cls, query: QueryDict, province_code: str) -> Asked:
        area = query.get("area", "")
        is_here = area.isdecimal() and len(area) == 4 and area.startswith(province_code)
        return cls(
            _known(query.get("group"), [*GROUPS, "overdue"]),
            _known(query.get("kind"), Obstacle.values),
            area if is_here else "",
        )


def requests_asked(acting: Acting, asked: Asked) -> RequestQuerySet:
    found: RequestQuerySet = with_partners(FacilitationRequest.objects.visible_to(acting))
    if asked.group == "overdue":
        found = found.overdue(timezone.localdate())
    elif asked.group:
        found = found.filter(state__in=GROUPS[asked.group])
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.area:
        found = found.filter(_in_area(acting, asked.area))
    return found


def _in_area(acting: Acting, area: str) -> Q:
    """A place that is kept from the public is not found by looking for it either."""
    here = Q(area_code__startswith=area)
    if acting.is_staff:
        return here
    mine = acting.own_parties
    own = Q(asker__party__in=mine) | Q(owner__party__in=mine)
    return here & (Q(hides_place=False) | own) if mine else here & Q(hides_place=False)


def with_partners(found: Any) -> Any:
    return found.select_related("asker__party", "owner__party", "province")


def unanswered(acting: Acting) -> RequestQuerySet:
    """The longest owed first."""
    found = FacilitationRequest.objects.visible_to(acting).unanswered()
    listed: RequestQuerySet = with_partners(found).order_by("due_on", "pk")
    return listed


def group_counts(acting: Acting) -> dict[str, int]:
    rows = FacilitationRequest.objects.visible_to(acting).order_by()
    wanted = {g: Count("pk", filter=Q(state__in=states)) for g, states in GROUPS.items()}
    late = Q(state__in=WAITING, due_on__lt=timezone.localdate())
    return rows.aggregate(**wanted, overdue=Count("pk", filter=late), all=Count("pk"))


def shown(acting: Acting, rows: Any) -> list[ShownRequest]:
    rows = list(rows)
    places = names_of({area_of(acting, row) for row in rows})
    return [show_request(acting, row, places) for row in rows]


@dataclass(frozen=True, slots=True)
class Office:
    """How one office answers: over every request it owes or has answered."""

    name: Name
    asked: int
    answered: int
    granted: int
    refused: int
    waiting: int
    overdue: int
    days: float | None

    @property
    def rate(self) -> int | None:
        return round(100 * self.answered / self.asked) if self.asked else None


def offices(acting: Acting) -> list[Office]:
    """`days` is the median from the day of asking to the answer, forwarding included."""
    rows = FacilitationRequest.objects.visible_to(acting).exclude(state="withdrawn").order_by()
    grouped = rows.values("owner").annotate(
        asked=Count("pk"),
        answered=Count("pk", filter=Q(answered_on__isnull=False)),
        granted=Count("pk", filter=Q(answer__in=[Answer.GRANTED, Answer.PARTLY])),
        refused=Count("pk", filter=Q(answer=Answer.REFUSED)),
        waiting=Count("pk", filter=Q(state__in=WAITING)),
        overdue=Count("pk", filter=Q(state__in=WAITING, due_on__lt=timezone.localdate())),
    )
    counted = {row.pop("owner"): row for row in grouped}
    owners = Actor.objects.filter(pk__in=counted).select_related("party", "province")
    took = _days(rows)
    found = [Office(name=name_of(acting, o), days=took.get(o.pk), **counted[o.pk]) for o in owners]
    return sorted(found, key=lambda office: (-office.overdue, -office.asked, office.name.text))


def _days(rows: Any) -> dict[Any, float]:
    spans: dict[Any, list[int]] = defaultdict(list)
    answered = rows.filter(answered_on__isnull=False)
    for owner, asked, done in answered.values_list("owner", "asked_on", "answered_on"):
        spans[owner].append((done - asked).days)
    return {owner: float(median(days)) for owner, days in spans.items()}


def _known(value: str | None, allowed: Any) -> str:
    return value if value and value in allowed else ""
