"""The appointment order and its lines: who is seated, who leaves, until when (R026, R052)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.appointments.models.nominations import SOMEBODY, Nomination
from phakhi.appointments.states import ISSUED, ORDER_FLOW
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.core.models import Owned, Visible, codes
from phakhi.papers.models import Paper
from phakhi.parties.models import Party, Post

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class OrderKind(models.TextChoices):
    APPOINT = "appoint", pgettext_lazy("order", "Appointment")
    AMEND = "amend", pgettext_lazy("order", "Amendment")
    REPLACE = "replace", pgettext_lazy("order", "Replacement")
    REVOKE = "revoke", pgettext_lazy("order", "Revocation")


class Act(models.TextChoices):
    SEAT = "seat", _("takes the seat")
    END = "end", _("leaves the seat")


def sees_order(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_order`; drafts are the office's own matter."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    seen = Q(**{f"{path}is_public": True})
    if acting.is_signed_in:
        mine = OrderLine.objects.filter(person__in=acting.own_parties)
        seen |= Q(**{f"{path}pk__in": mine.values("order")})
    return here & seen & Q(**{f"{path}state__in": ISSUED})


class OrderQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_order(acting))

    def issued(self) -> Self:
        return self.filter(state__in=ISSUED)


class AppointmentOrder(Owned):
    """`effective_on` empty: from the day it is signed, which is written here on signing.

    `body` empty: one order for several bodies. `number_text`, `signed_on` are the paper's, kept
    here, too, so that an older order stands without one. `waived` are the codes of faults the
    office goes on with, for the reason in `waiver`. The database refuses a change after signing.
    """

    kind = models.CharField(max_length=8, choices=OrderKind, default=OrderKind.APPOINT)
    body = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="orders"
    )
    title = models.CharField(_("subject of the order"), max_length=400)
    reason = models.TextField(_("for which reason (ด้วย…)"), max_length=4000, blank=True)
    basis = models.TextField(_("by which power (อาศัยอำนาจตาม…)"), max_length=4000, blank=True)
    duties = models.TextField(_("duties and powers, one a line"), max_length=8000, blank=True)
    effective_on = models.DateField(_("in force from"), null=True, blank=True)
    expires_on = models.DateField(_("no longer in force from"), null=True, blank=True)
    replaces = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followers"
    )
    state = models.CharField(max_length=12, choices=ORDER_FLOW.choices(), default="drafted")
    state_since = models.DateTimeField(default=timezone.now)
    paper = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="order"
    )
    number_text = models.CharField(_("number"), max_length=120, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    is_public = models.BooleanField(_("everybody may read it once it is signed"), default=True)
    waiver = models.CharField(_("why the office goes on"), max_length=1000, blank=True)
    waived = codes(_("what the office goes on with"))
    drafted_by = models.UUIDField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = OrderQuerySet.as_manager()

    class Meta:
        ordering = ["-signed_on", "-created_at", "pk"]
        constraints = [
            ORDER_FLOW.constraint("order_state_is_known"),
            models.CheckConstraint(condition=Q(kind__in=OrderKind.values), name="order_kind_known"),
            models.CheckConstraint(
                condition=Q(kind="appoint", replaces=None)
                | (~Q(kind="appoint") & Q(replaces__isnull=False)),
                name="order_follows_if_it_changes",
            ),
            models.UniqueConstraint(
                fields=["replaces"],
                condition=Q(kind__in=("replace", "revoke")) & ~Q(state="withdrawn"),
                name="order_replaced_once",
            ),
            models.CheckConstraint(
                condition=Q(replaces=None) | ~Q(replaces=F("id")), name="order_not_of_itself"
            ),
            models.CheckConstraint(
                condition=Q(expires_on=None)
                | Q(effective_on=None)
                | Q(expires_on__gt=F("effective_on")),
                name="order_expires_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=ISSUED)
                | (Q(signed_on__isnull=False, effective_on__isnull=False) & ~Q(number_text="")),
                name="order_issued_has_number_and_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number_text or self.title


class OrderLineQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_order(acting, "order__"), province=acting.province)


class OrderLine(Owned):
    """`printed_…` is what the order says; on an `end`, `term` is the one that ends."""

    order = models.ForeignKey(AppointmentOrder, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveSmallIntegerField()
    act = models.CharField(max_length=4, choices=Act, default=Act.SEAT)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="order_lines")
    nomination = models.ForeignKey(
        Nomination, null=True, blank=True, on_delete=models.PROTECT, related_name="lines"
    )
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    until = models.DateField(_("until"), null=True, blank=True)
    term = models.ForeignKey(
        SeatTerm, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    printed_name = models.CharField(_("name as printed"), max_length=300, blank=True)
    printed_post = models.CharField(_("post as printed"), max_length=400, blank=True)
    printed_seat = models.CharField(_("seat as printed"), max_length=200, blank=True)

    objects = OrderLineQuerySet.as_manager()

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["order", "place"],
                name="order_line_place_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(fields=["order", "seat", "act"], name="order_line_seat_once"),
            models.CheckConstraint(condition=Q(act__in=Act.values), name="order_line_act_known"),
            models.CheckConstraint(
                condition=~Q(act="seat") | SOMEBODY, name="order_line_of_somebody"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order_id} {self.place}"
