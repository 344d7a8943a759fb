"""What a partner does, offers and needs, and whom outside the province it works with."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible, codes
from phakhi.networks.models.actors import Actor, sees_actor
from phakhi.networks.vocabulary import ActivityStatus, Direction

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class OfActorQuerySet(Visible):
    """Seen by whoever sees the actor."""

    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_actor(acting, "actor__"), province=acting.province)


class ResourceLineQuerySet(OfActorQuerySet):
    def visible_to(self, acting: Acting) -> Self:
        seen = super().visible_to(acting)
        if acting.is_staff:
            return seen
        mine = acting.own_parties
        return seen.filter(Q(is_public=True) | Q(actor__party__in=mine))


class Activity(Owned):
    """R016: what is done where, for whom (presets.POPULATIONS): the duplication finder's axes."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="activities")
    name = models.CharField(_("name of the activity"), max_length=250)
    topic = models.CharField(_("topic"), max_length=40)
    populations = codes(_("for whom"))
    target_note = models.CharField(_("for whom, in words"), max_length=200, blank=True)
    area_codes = codes(_("where"))
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("to"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=ActivityStatus, default=ActivityStatus.RUNNING
    )
    reach = models.PositiveIntegerField(_("people reached"), null=True, blank=True)

    objects = OfActorQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "pk"]
        indexes = [
            models.Index(fields=["province", "topic", "status"], name="activity_topic"),
            GinIndex(fields=["area_codes"], name="activity_areas"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=ActivityStatus.values), name="activity_status_known"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="activity_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ResourceLine(Owned):
    """R064: one of ten resources, offered or needed. `value_baht` is an estimate in money."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="resources")
    direction = models.CharField(_("offered or needed"), max_length=5, choices=Direction)
    resource = models.CharField(_("resource"), max_length=20)
    what = models.CharField(_("what exactly"), max_length=250)
    amount = models.DecimalField(
        _("amount"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    value_baht = models.DecimalField(
        _("value in baht"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    conditions = models.CharField(_("conditions"), max_length=500, blank=True)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("to"), null=True, blank=True)
    is_public = models.BooleanField(_("shown to the public"), default=True)

    objects = ResourceLineQuerySet.as_manager()

    class Meta:
        ordering = ["direction", "resource", "pk"]
        indexes = [
            models.Index(fields=["province", "resource", "direction"], name="resource_matching")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(direction__in=Direction.values), name="resource_direction_known"
            ),
            models.CheckConstraint(
                condition=(Q(amount=None) | Q(amount__gt=0))
                & (Q(value_baht=None) | Q(value_baht__gte=0)),
                name="resource_amounts_positive",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="resource_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def quantity(self) -> Decimal | int | None:
        """60 seats, not 60.00."""
        whole = self.amount is not None and self.amount == int(self.amount)
        return int(self.amount) if self.amount is not None and whole else self.amount


class ExternalPartner(Owned):
    """R015: a link to a body outside the province; `kind` is one of presets.EXTERNAL_KINDS."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="external_partners")
    kind = models.CharField(_("kind"), max_length=20)
    name = models.CharField(_("name"), max_length=250)
    country = models.CharField(_("province or country"), max_length=80, blank=True)
    purpose = models.CharField(_("what they do together"), max_length=300, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    last_contact_on = models.DateField(_("last contact"), null=True, blank=True)

    objects = OfActorQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
