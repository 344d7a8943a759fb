"""Letters round an order: agencies asked for names, the order forwarded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.appointments.models.nominations import Nomination, Via
from phakhi.appointments.models.orders import AppointmentOrder
from phakhi.appointments.states import NAMES_FLOW
from phakhi.bodies.models import Body, Seat
from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.papers.models import Paper
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class RequestQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(party__in=acting.party_ids).exclude(state="drafted")


class NamesRequest(Owned):
    """One agency asked to send so many names for one body, by a day."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="names_requests")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    wanted = models.PositiveSmallIntegerField(_("how many names"), default=1)
    text = models.TextField(_("what is asked"), max_length=2000, blank=True)
    answer_due_on = models.DateField(_("answer until"))
    state = models.CharField(max_length=10, choices=NAMES_FLOW.choices(), default="drafted")
    state_since = models.DateTimeField(default=timezone.now)
    reminded_on = models.DateField(null=True, blank=True)
    paper = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="names_request"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_via = models.CharField(max_length=8, choices=Via, blank=True)
    speaker = models.CharField(_("who answers for the agency"), max_length=200, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = RequestQuerySet.as_manager()

    class Meta:
        ordering = ["answer_due_on", "pk"]
        constraints = [
            NAMES_FLOW.constraint("names_request_state_is_known"),
            models.UniqueConstraint(
                fields=["body", "party"],
                condition=Q(state__in=("drafted", "sent")),
                name="names_asked_once_at_a_time",
            ),
            models.CheckConstraint(condition=Q(wanted__range=(1, 50)), name="names_wanted_known"),
            models.CheckConstraint(
                condition=Q(answered_via="") | Q(answered_via__in=Via.values),
                name="names_via_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} for {self.body_id}"


class GivenNameQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(request__party__in=acting.party_ids)


class GivenName(Owned):
    """A name as the agency wrote it; it becomes a nomination when the office takes it over."""

    request = models.ForeignKey(NamesRequest, on_delete=models.CASCADE, related_name="names")
    place = models.PositiveSmallIntegerField()
    title = models.CharField(_("title before the name"), max_length=60, blank=True)
    name = models.CharField(_("first name and surname"), max_length=250)
    post_title = models.CharField(_("post"), max_length=250, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    seat = models.ForeignKey(
        Seat, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    nomination = models.OneToOneField(
        Nomination, null=True, blank=True, on_delete=models.PROTECT, related_name="given_name"
    )

    objects = GivenNameQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["request", "place"], name="given_name_place_once")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.place}"


class ForwardingQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(party__in=acting.party_ids, paper__state="issued")


class Forwarding(Owned):
    """หนังสือส่งคำสั่ง: the order goes to one agency, as an enclosure of a letter."""

    order = models.ForeignKey(
        AppointmentOrder, on_delete=models.PROTECT, related_name="forwardings"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    paper = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="forwarding"
    )

    objects = ForwardingQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["order", "party"], name="order_forwarded_once")
        ]

    def __str__(self) -> str:
        return f"{self.order_id} to {self.party_id}"
