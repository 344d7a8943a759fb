"""Somebody proposed for a seat, and what the nominee says to it (R026, R027)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.appointments.states import LIVING, NOMINATION_FLOW
from phakhi.bodies.models import Body, Seat
from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.parties.models import Party, Post

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

SOMEBODY = Q(person__isnull=False) | Q(party__isnull=False) | Q(post__isnull=False)


class Via(models.TextChoices):
    SIGNED = "signed", _("Signed in")
    LINK = "link", _("From the link")
    PAPER = "paper", _("On paper")
    AGENCY = "agency", _("By the agency's letter")


class NominationQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The office, the nominee, and whoever proposed it."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        if not acting.is_signed_in:
            return here.none()
        mine = Q(person__in=acting.own_parties) | Q(proposed_by=acting.person_id)
        for_us = Q(post=None, party__in=acting.party_ids)
        for_us |= Q(post__organisation__in=acting.party_ids)
        return here.filter(mine | (Q(person=None) & for_us) | Q(proposed_for__in=acting.party_ids))

    def living(self) -> Self:
        return self.filter(state__in=LIVING)


def _once(field: str, name: str, **others: bool) -> models.UniqueConstraint:
    named = Q(state__in=LIVING, **{f"{field}__isnull": False, **others})
    return models.UniqueConstraint(fields=["seat", field], condition=named, name=name)


class Nomination(Owned):
    """`has_conflict` is empty until the nominee has declared; `waiver` is the office's recorded
    reason for going on although the check found something.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="nominations")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="nominations")
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="nominations"
    )
    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="nominations"
    )
    proposed_by = models.UUIDField(null=True, blank=True)
    proposed_for = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    statement = models.TextField(_("why this nominee"), max_length=2000)
    state = models.CharField(max_length=12, choices=NOMINATION_FLOW.choices(), default="asked")
    state_since = models.DateTimeField(default=timezone.now)
    answer_due_on = models.DateField(_("answer until"), null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    has_conflict = models.BooleanField(null=True, blank=True)
    conflict = models.CharField(_("conflict of interest"), max_length=1000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_via = models.CharField(max_length=8, choices=Via, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    waiver = models.CharField(_("why the office goes on"), max_length=1000, blank=True)
    checked_by = models.UUIDField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = NominationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            NOMINATION_FLOW.constraint("nomination_state_is_known"),
            models.CheckConstraint(condition=SOMEBODY, name="nomination_of_somebody"),
            _once("person", "nomination_person_once"),
            _once("party", "nomination_party_once", person__isnull=True, post__isnull=True),
            _once("post", "nomination_post_once", person__isnull=True),
            models.CheckConstraint(
                condition=Q(answered_via="") | Q(answered_via__in=Via.values),
                name="nomination_via_known",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("accepted", "cleared", "seated"))
                | Q(answered_at__isnull=False),
                name="nomination_yes_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id or self.post_id or self.party_id} to {self.seat_id}"
