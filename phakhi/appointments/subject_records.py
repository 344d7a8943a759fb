"""A data subject and its appointments: a signed order stays as it was signed; the rest goes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.appointments.models import GivenName, NamesRequest, Nomination, OrderLine

GONE = "–"


class AppointmentRecords:
    def export(self, person_id: UUID) -> dict[str, Any]:
        """What a nominee said is the nominee's own, not the proposer's."""
        own = Nomination.objects.filter(person=person_id)
        proposed = Nomination.objects.filter(proposed_by=person_id)
        said = ("body__name_th", "state", "statement", "conflict", "reason", "answered_at")
        lines = OrderLine.objects.filter(person=person_id)
        printed = ("order__number_text", "act", "printed_name", "printed_post", "printed_seat")
        answered = NamesRequest.objects.filter(answered_by=person_id)
        taken = GivenName.objects.filter(nomination__person=person_id)
        return {
            "nominations": list(own.order_by("pk").values(*said)),
            "proposed": list(proposed.order_by("pk").values("body__name_th", "statement")),
            "order_lines": list(lines.order_by("pk").values(*printed)),
            "answered_for_agencies": list(answered.values("speaker", "answered_at")),
            "named_by_agencies": list(taken.values("title", "name", "post_title", "phone")),
        }

    def erase(self, person_id: UUID) -> None:
        """That a seat was filled by an order stays in the archive; what was said goes."""
        empty = {"statement": GONE, "conflict": "", "waiver": "", "reason": ""}
        Nomination.objects.filter(person=person_id).update(**empty)
        Nomination.objects.filter(proposed_by=person_id).update(statement=GONE)
        NamesRequest.objects.filter(answered_by=person_id).update(speaker="")
        gone = {"title": "", "name": GONE, "post_title": "", "phone": ""}
        GivenName.objects.filter(nomination__person=person_id).update(**gone)
        OrderLine.objects.filter(person=person_id).update(printed_name="")
