"""The public catalogue of state resources, and who got what (R029)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone

from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.exchange.models import StateResource, UseRequest
from phakhi.exchange.models.catalogue import EntryQuerySet, UseQuerySet
from phakhi.exchange.states import GRANTED
from phakhi.exchange.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Asked:
    kind: str = ""
    text: str = ""
    is_open: bool = False

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        kind = query.get("kind", "")
        text = thai.normalise(query.get("q", "").replace("\x00", ""))[:100]
        return cls(kind if kind in Kind.values else "", text, query.get("open") == "1")


def entries(acting: Acting, asked: Asked) -> EntryQuerySet:
    found: EntryQuerySet = StateResource.objects.visible_to(acting)
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.text:
        words = Q(name__icontains=asked.text) | Q(about__icontains=asked.text)
        found = found.filter(words | Q(eligibility__icontains=asked.text))
    if asked.is_open:
        found = found.filter(_open_today())
    return found.select_related("owner__party", "province")


def _open_today() -> Q:
    today = timezone.localdate()
    begun = Q(opens_on=None) | Q(opens_on__lte=today)
    return Q(state="open") & begun & (Q(closes_on=None) | Q(closes_on__gte=today))


def kind_counts(acting: Acting) -> dict[str, int]:
    rows = StateResource.objects.visible_to(acting).order_by().values_list("kind")
    return dict(rows.annotate(number=Count("pk")))


def uses_seen(acting: Acting) -> UseQuerySet:
    found: UseQuerySet = UseRequest.objects.visible_to(acting).select_related(
        "asker__party", "entry__owner__party", "province"
    )
    return found


def granted(acting: Acting) -> UseQuerySet:
    """Who got what: public, with hidden names masked by the page."""
    return uses_seen(acting).filter(state__in=GRANTED).order_by("-decided_on", "-pk")


def late_reports(acting: Acting) -> UseQuerySet:
    today = timezone.localdate()
    return uses_seen(acting).filter(state="granted", report_due_on__lt=today)


def decided_share(province: Any) -> dict[str, int]:
    """Over every decision of the province: how often the answer was yes."""
    rows = UseRequest.objects.filter(province=province).order_by()
    return rows.aggregate(
        granted=Count("pk", filter=Q(state__in=GRANTED)),
        refused=Count("pk", filter=Q(state__in=("refused", "appealed"))),
        waiting=Count("pk", filter=Q(state="asked")),
        late=Count("pk", filter=Q(state="granted", report_due_on__lt=timezone.localdate())),
    )
