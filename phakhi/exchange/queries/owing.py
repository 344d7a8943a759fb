"""What partners owe and are owed: promises, answers, decisions, reports (R009, R010)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.exchange.models import FacilitationRequest, ResourceExchange, UseRequest
from phakhi.exchange.states import WAITING
from phakhi.networks.models import Actor

STILL_TO_GIVE = ("committed", "delivering", "disputed")


@dataclass(frozen=True, slots=True)
class Debt:
    """`partner` is the other side; both sides of a promise may see each other's name."""

    what: str
    url: str
    partner: str
    due_on: date | None = None

    @property
    def is_late(self) -> bool:
        return self.due_on is not None and self.due_on < timezone.localdate()


def owed_by(acting: Acting, actors: Collection[Actor]) -> list[Debt]:
    found = [
        *(
            _answer(acting, row)
            for row in _requests(acting, Q(owner__in=actors, state__in=WAITING))
        ),
        *(_more(acting, row) for row in _requests(acting, Q(asker__in=actors, state="needs_info"))),
        *(_judge(acting, row) for row in _requests(acting, Q(asker__in=actors, state="answered"))),
        *(_word(acting, row) for row in _exchanges(acting, Q(giver__in=actors, state="proposed"))),
        *(_give(acting, row) for row in _exchanges(acting, _to_give(actors))),
        *(_confirm(acting, row) for row in _exchanges(acting, _to_confirm(actors))),
        *(_decide(acting, row) for row in _uses(acting, _to_decide(actors))),
        *(_report(acting, row) for row in _uses(acting, _to_report(actors))),
    ]
    return sorted(found, key=_urgency)


def owed_to(acting: Acting, actors: Collection[Actor]) -> list[Debt]:
    deciding = Q(asker__in=actors, state__in=("asked", "appealed"))
    promised = Q(receiver__in=actors, state__in=STILL_TO_GIVE)
    found = [
        *(
            _answer(acting, row)
            for row in _requests(acting, Q(asker__in=actors, state__in=WAITING))
        ),
        *(_give(acting, row, other="giver") for row in _exchanges(acting, promised)),
        *(_decide(acting, row, other="owner") for row in _uses(acting, deciding)),
    ]
    return sorted(found, key=_urgency)


def _to_give(actors: Collection[Actor]) -> Q:
    return Q(giver__in=actors, state__in=STILL_TO_GIVE)


def _to_confirm(actors: Collection[Actor]) -> Q:
    return Q(receiver__in=actors, state="delivered")


def _to_decide(actors: Collection[Actor]) -> Q:
    return Q(entry__owner__in=actors, state__in=("asked", "appealed"))


def _to_report(actors: Collection[Actor]) -> Q:
    return Q(asker__in=actors, state="granted", report_due_on__isnull=False)


def _urgency(debt: Debt) -> tuple[bool, date, str]:
    return (debt.due_on is None, debt.due_on or date.max, debt.what)


def _requests(acting: Acting, condition: Q) -> Any:
    rows = FacilitationRequest.objects.visible_to(acting).filter(condition)
    return rows.select_related("asker__party", "owner__party")


def _exchanges(acting: Acting, condition: Q) -> Any:
    rows = ResourceExchange.objects.visible_to(acting).filter(condition)
    return rows.select_related("giver__party", "receiver__party")


def _uses(acting: Acting, condition: Q) -> Any:
    rows = UseRequest.objects.visible_to(acting).filter(condition)
    return rows.select_related("asker__party", "entry__owner__party")


def _url(acting: Acting, name: str, code: str) -> str:
    return reverse(f"exchange:{name}", kwargs={"province": acting.province.slug, "code": code})


def _request(acting: Acting, row: FacilitationRequest, words: str, **more: Any) -> Debt:
    what = words % {"title": row.title}
    return Debt(what, _url(acting, "request", row.public_code), **more)


def _answer(acting: Acting, row: FacilitationRequest) -> Debt:
    words = _("Answer the request “%(title)s”")
    return _request(acting, row, words, partner=row.owner.party.name, due_on=row.due_on)


def _more(acting: Acting, row: FacilitationRequest) -> Debt:
    words = _("Give the office what it needs for “%(title)s”")
    return _request(acting, row, words, partner=row.owner.party.name)


def _judge(acting: Acting, row: FacilitationRequest) -> Debt:
    words = _("Say whether “%(title)s” is solved")
    return _request(acting, row, words, partner=row.owner.party.name)


def _exchange(acting: Acting, row: ResourceExchange, words: str, **more: Any) -> Debt:
    what = words % {"what": row.what}
    return Debt(what, _url(acting, "exchange", row.public_code), **more)


def _word(acting: Acting, row: ResourceExchange) -> Debt:
    words = _("Promise or refuse “%(what)s”")
    return _exchange(acting, row, words, partner=row.receiver.party.name, due_on=row.wanted_on)


def _give(acting: Acting, row: ResourceExchange, other: str = "receiver") -> Debt:
    name = getattr(row, other).party.name
    return _exchange(acting, row, _("Hand over “%(what)s”"), partner=name, due_on=row.promised_by)


def _confirm(acting: Acting, row: ResourceExchange) -> Debt:
    words = _("Confirm or dispute what has arrived: “%(what)s”")
    return _exchange(acting, row, words, partner=row.giver.party.name)


def _decide(acting: Acting, row: UseRequest, other: str = "asker") -> Debt:
    actor = row.asker if other == "asker" else row.entry.owner
    what = _("Decide on the request for “%(name)s”") % {"name": row.entry.name}
    return Debt(what, _url(acting, "use", row.public_code), actor.party.name, row.due_on)


def _report(acting: Acting, row: UseRequest) -> Debt:
    what = _("Report on “%(name)s”") % {"name": row.entry.name}
    name = row.entry.owner.party.name
    return Debt(what, _url(acting, "use", row.public_code), name, row.report_due_on)
