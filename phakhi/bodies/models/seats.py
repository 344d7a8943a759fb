"""Seats and who sits on them from when to when: the memory of every body (R052, R053)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models.bodies import Body, OfBody, sees_body
from phakhi.bodies.types import SEAT_KINDS, SEAT_ROLES, VOTING_ROLES
from phakhi.core.models import Owned, Visible, same_id
from phakhi.core.presets import PARTIES
from phakhi.parties.models import Party, Post

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ChairQuerySet(OfBody):
    def standing(self) -> Self:
        return self.filter(ended_on=None)

    def on(self, day: date) -> Self:
        """The chairs at the table that day, held or empty."""
        return self.filter(
            Q(since=None) | Q(since__lte=day), Q(ended_on=None) | Q(ended_on__gt=day)
        )

    def voting(self) -> Self:
        return self.standing().filter(role__in=VOTING_ROLES)


class Seat(Owned):
    """A chair at the table, held or empty.

    `post` fills an ex officio seat by itself; `party` names whose representative sits here.
    `liaison` links the seat to another body: its holder reports there, too (R053). `since` empty:
    from the body's beginning; `ended_on` is the first day the chair is gone.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="seats")
    place = models.PositiveSmallIntegerField(_("place in the order"))
    role = models.CharField(_("seat"), max_length=20, default="member")
    kind = models.CharField(_("filled as"), max_length=16, default="representative")
    party_class = models.CharField(_("counts for"), max_length=20, blank=True)
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="seats"
    )
    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="seats"
    )
    liaison = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="liaison_seats"
    )
    note = models.CharField(_("note"), max_length=250, blank=True)
    since = models.DateField(_("at the table since"), null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects = ChairQuerySet.as_manager()

    class Meta:
        ordering = ["body_id", "place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "place"], condition=Q(ended_on=None), name="seat_place_once"
            ),
            models.UniqueConstraint(
                fields=["body"],
                condition=Q(role="chair", ended_on=None),
                name="seat_one_chair",
            ),
            models.CheckConstraint(
                condition=Q(role__in=list(SEAT_ROLES)), name="body_seat_role_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=list(SEAT_KINDS)), name="body_seat_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(party_class="") | Q(party_class__in=list(PARTIES)),
                name="seat_party_class_known",
            ),
            models.CheckConstraint(
                condition=~Q(kind="ex_officio") | Q(post__isnull=False),
                name="seat_ex_officio_has_post",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} #{self.place}"

    @property
    def votes(self) -> bool:
        return self.role in VOTING_ROLES


class SeatTermQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_body(acting, "seat__body__"), province=acting.province)

    def on(self, day: date) -> Self:
        return self.filter(Q(until=None) | Q(until__gt=day), since__lte=day)


class SeatTerm(Owned):
    """One holder of a seat. `until` is the first day no longer held; empty means open.

    `person` may be empty: the order names an organisation or a post, which sends somebody.
    `order_id` and `ended_by` are orders (phakhi.appointments); empty for what was loaded.
    """

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="terms")
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="seat_terms"
    )
    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="sent_to_seats"
    )
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="seat_terms"
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    ends_because = models.CharField(_("why it ended"), max_length=250, blank=True)
    number = models.PositiveSmallIntegerField(_("which term in a row"), default=1)
    is_woman = models.BooleanField(null=True, blank=True)
    is_young = models.BooleanField(null=True, blank=True)
    order_id = models.UUIDField(null=True, blank=True)
    ended_by = models.UUIDField(null=True, blank=True)

    objects = SeatTermQuerySet.as_manager()

    class Meta:
        ordering = ["seat_id", "-since", "pk"]
        indexes = [
            models.Index(fields=["person", "since"], name="seat_term_person"),
            models.Index(fields=["party", "since"], name="seat_term_party"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")), name="seat_term_dates_in_order"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(party__isnull=False) | Q(post__isnull=False),
                name="seat_term_of_somebody",
            ),
            ExclusionConstraint(
                name="seat_one_holder_at_a_time",
                expressions=[
                    (same_id("seat"), "&&"),
                    (Func(F("since"), F("until"), Value("[)"), function="daterange"), "&&"),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.since}"

    @property
    def last_day(self) -> date | None:
        """As people say it: the last day held."""
        return self.until - timedelta(days=1) if self.until else None

    @property
    def days_left(self) -> int | None:
        return (self.until - timezone.localdate()).days if self.until else None
