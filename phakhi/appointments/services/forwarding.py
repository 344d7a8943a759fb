"""The signed order goes out to those it concerns."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from phakhi.appointments.letters import forwarding_letter
from phakhi.appointments.models import AppointmentOrder, Forwarding
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.states import ISSUED
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.papers.services import draft_paper
from phakhi.parties.models import Party


@transaction.atomic
def forward_order(
    *, acting: Acting, order: AppointmentOrder, parties: Sequence[Party]
) -> list[Forwarding]:
    """Who has a letter already gets none twice."""
    authorise(is_appointing_office(acting) and order.province_id == acting.province.pk)
    if order.state not in ISSUED:
        raise WrongState("order_not_signed")
    there = set(order.forwardings.values_list("party", flat=True))
    fresh = [party for party in parties if party.pk not in there]
    return [_forward(acting, order, party) for party in fresh]


def _forward(acting: Acting, order: AppointmentOrder, party: Party) -> Forwarding:
    row = Forwarding.objects.create(province=order.province, order=order, party=party)
    content = forwarding_letter(row)
    row.paper = draft_paper(
        acting=acting,
        kind="forwarding_letter",
        title=content.subject,
        content=content,
        subject=row,
    )
    row.save(update_fields=["paper"])
    events.record(acting, "appointments.order.forwarded", order)
    return row
