"""What waits on the office's desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils import timezone

from phakhi.appointments.models import AppointmentOrder, NamesRequest, Nomination
from phakhi.bodies.models import SeatTerm
from phakhi.bodies.queries import ends_within
from phakhi.core.acting import Acting
from phakhi.core.look.time_left import due

PERSONS = ("person", "party", "post__organisation")


@dataclass(frozen=True, slots=True)
class Work:
    drafts: list[AppointmentOrder]
    coming: list[AppointmentOrder]
    unnumbered: list[AppointmentOrder]
    nominations: list[Nomination]
    requests: list[NamesRequest]
    ending: list[SeatTerm]

    @property
    def is_empty(self) -> bool:
        return not any((self.drafts, self.coming, self.nominations, self.requests, self.ending))


def work_of(acting: Acting) -> Work:
    orders = AppointmentOrder.objects.visible_to(acting)
    related = ("body__province", "paper__number", "province", "replaces")
    drafts = orders.filter(state="drafted").select_related(*related)
    listed = list(drafts.annotate(size=Count("lines")).order_by("created_at"))
    return Work(
        drafts=listed,
        coming=list(orders.filter(state="signed").select_related(*related)),
        unnumbered=[one for one in listed if one.paper and one.paper.number_id is None],
        nominations=waiting_nominations(acting),
        requests=waiting_requests(acting),
        ending=ends_within(acting),
    )


def waiting_nominations(acting: Acting) -> list[Nomination]:
    """The oldest first; what is ready for an order stands last."""
    seen = Nomination.objects.visible_to(acting).living()
    rows = seen.select_related("body__province", "seat__body", *PERSONS)
    return sorted(rows, key=lambda one: (one.state == "cleared", one.created_at))


def waiting_requests(acting: Acting) -> list[NamesRequest]:
    seen = NamesRequest.objects.visible_to(acting).exclude(state="closed")
    rows = seen.select_related("body__province", "party", "paper")
    return list(rows.annotate(given=Count("names")).order_by("answer_due_on"))


def is_late(thing: Any) -> bool:
    return thing.answer_due_on is not None and thing.answer_due_on < timezone.localdate()


def clock(thing: Any) -> Any:
    return due(thing.answer_due_on) if thing.answer_due_on else None
