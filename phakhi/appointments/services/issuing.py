"""A signed order takes its course: in force today or on its day, over on its last one."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from phakhi.appointments.checking import open_findings
from phakhi.appointments.families import family
from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.services.announcing import announce_order
from phakhi.appointments.services.holding import as_office, hold, move
from phakhi.appointments.services.seating import seat_lines
from phakhi.appointments.states import IN_FORCE
from phakhi.appointments.texts import order_content
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.documents.stored import from_json
from phakhi.papers.models import Paper

GIVE_WAY = {
    OrderKind.AMEND: "amend",
    OrderKind.REPLACE: "replace",
    OrderKind.REVOKE: "revoke",
}
TEXTS = ("title", "reason", "basis")


@transaction.atomic
def order_issued(acting: Acting, paper: Paper) -> AppointmentOrder:
    """Called by the papers room in the transaction that issues the paper."""
    order = AppointmentOrder.objects.get(paper=paper)
    hold(order)
    if order.state != "drafted":
        raise WrongState("order_signed_already")
    signed_on = paper.signed_on or timezone.localdate()
    if open_findings(order, signed_on):
        raise WrongState("order_blocked")
    if not _prints_the_table(order, paper):
        raise WrongState("table_changed")
    acting = as_office(acting)
    move(
        acting,
        order,
        "sign",
        number_text=paper.number.text if paper.number else "–",
        signed_on=signed_on,
        effective_on=order.effective_on or _day_on(paper) or signed_on,
        **_as_signed(paper),
    )
    events.record(acting, "appointments.order.signed", order)
    if order.effective_on is not None and order.effective_on <= timezone.localdate():
        take_force(acting=acting, order=order)
    return order


@transaction.atomic
def take_force(*, acting: Acting, order: AppointmentOrder) -> AppointmentOrder:
    """Seats are filled and emptied, the earlier order gives way, all or nothing."""
    acting = as_office(acting)
    hold(order)
    move(acting, order, "take_force")
    ended, seated = seat_lines(acting, order)
    _give_way(acting, order)
    announce_order(acting, order, "in_force", seated=seated, ended=ended)
    return order


@transaction.atomic
def expire_order(*, acting: Acting, order: AppointmentOrder) -> AppointmentOrder:
    """Its terms ended by themselves: each has its last day. Its amendments go with it."""
    for pk in family(order):
        one = order if pk == order.pk else AppointmentOrder.objects.get(pk=pk)
        hold(one)
        if one.state in IN_FORCE:
            move(as_office(acting), one, "expire")
            announce_order(acting, one, "expired")
    return order


def _give_way(acting: Acting, order: AppointmentOrder) -> None:
    """With an order that is replaced or revoked go its amendments, also those yet to come."""
    if order.replaces is None:
        return
    act = GIVE_WAY[OrderKind(order.kind)]
    amended = [] if act == "amend" else family(order.replaces)[1:]
    living = AppointmentOrder.objects.filter(pk__in=amended, state__in=("signed", *IN_FORCE))
    for earlier in (order.replaces, *living.order_by("pk")):
        hold(earlier)
        move(acting, earlier, act)
        announce_order(acting, earlier, earlier.state, by=order.number_text)


def _prints_the_table(order: AppointmentOrder, paper: Paper) -> bool:
    """An amendment prints everybody who will sit: somebody else may have been seated meanwhile."""
    if order.kind != OrderKind.AMEND:
        return True
    printed = getattr(from_json(paper.content), "members", ())
    return printed == order_content(order).members


def _day_on(paper: Paper) -> date | None:
    """The paper may name a day where the order named none."""
    day: date | None = getattr(from_json(paper.content), "effective_on", None)
    return day


def _as_signed(paper: Paper) -> dict[str, str]:
    """A hand on the way up may have changed the words: the record says what was signed."""
    content = from_json(paper.content)
    said = {name: getattr(content, name, "") for name in TEXTS}
    duties = "\n".join(getattr(content, "duties", ()))
    return {name: text for name, text in {**said, "duties": duties}.items() if text}
