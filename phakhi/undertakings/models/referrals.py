"""A matter one body asks another, which comes back with a reply (R053)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body, sees_body
from phakhi.core.models import Owned, Visible
from phakhi.meetings.models import AgendaItem, Meeting, Resolution
from phakhi.undertakings.reach import linked_bodies, own_bodies
from phakhi.undertakings.referral_states import REFERRAL_FLOW
from phakhi.undertakings.vocabulary import REFERRAL_WAITS

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def sees_referral(acting: Acting, path: str = "") -> Q:
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    ends = (f"{path}source", f"{path}target")
    both = sees_body(acting, f"{ends[0]}__") & sees_body(acting, f"{ends[1]}__")
    seen = Q(**{f"{path}is_public": True}) & both
    if not acting.is_signed_in:
        return here & seen
    mine, linked = own_bodies(acting), linked_bodies(acting)
    for end in ends:
        seen |= Q(**{f"{end}__in": mine}) | Q(**{f"{end}__in": linked})
    return here & seen


class ReferralQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_referral(acting))

    def waiting(self) -> Self:
        return self.filter(state__in=REFERRAL_WAITS)

    def due_by(self, day: date) -> Self:
        return self.waiting().filter(reply_due_on__lte=day)

    def late(self) -> Self:
        return self.due_by(timezone.localdate() - timedelta(days=1))


class BodyReferral(Owned):
    """`number` runs through the asking body's fiscal year; `noted_at`: which meeting heard it."""

    source = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="referrals_sent")
    target = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="referrals_received")
    item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    resolution = models.ForeignKey(
        Resolution, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals"
    )
    number = models.PositiveIntegerField()
    fiscal_year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=REFERRAL_FLOW.choices(), default="sent")
    state_since = models.DateTimeField(default=timezone.now)
    question = models.TextField(_("what is asked"), max_length=4000)
    sent_on = models.DateField(default=timezone.localdate)
    reply_due_on = models.DateField(_("reply until"))
    reply = models.TextField(_("reply"), max_length=4000, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    is_public = models.BooleanField(_("everybody may read it"), default=True)
    noted_at = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_by = models.UUIDField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            REFERRAL_FLOW.constraint("body_referral_state_is_known"),
            models.UniqueConstraint(
                fields=["source", "fiscal_year", "number"], name="body_referral_number_once"
            ),
            models.CheckConstraint(
                condition=~Q(source=F("target")), name="body_referral_between_two_bodies"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("sent", "taken_up", "withdrawn"))
                | (~Q(reply="") & Q(replied_on__isnull=False)),
                name="body_referral_reply_is_said",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.fiscal_year}"

    @property
    def is_late(self) -> bool:
        return self.state in REFERRAL_WAITS and self.reply_due_on < timezone.localdate()
