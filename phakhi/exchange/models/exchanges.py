"""R065: one partner gives another a resource: proposed, promised, handed over, confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.core.presets import RESOURCES
from phakhi.exchange.models.steps import Step
from phakhi.exchange.states import EXCHANGE_FLOW, SHOWN_EXCHANGES
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor, ResourceLine, sees_actor

if TYPE_CHECKING:
    from decimal import Decimal

    from phakhi.core.acting import Acting


class ExchangeQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Staff and both sides; everybody only if both sides agreed and both are shown."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = Q(giver_agrees=True, receiver_agrees=True, state__in=SHOWN_EXCHANGES)
        seen &= sees_actor(acting, "giver__") & sees_actor(acting, "receiver__")
        if mine := acting.own_parties:
            seen |= Q(giver__party__in=mine) | Q(receiver__party__in=mine)
        return here.filter(seen)


def _amount(label: object) -> models.DecimalField:  # type: ignore[type-arg]
    return models.DecimalField(label, max_digits=14, decimal_places=2, null=True, blank=True)  # type: ignore[arg-type]


class ResourceExchange(Owned):
    """Amounts narrow from asked to promised to handed over to confirmed; values are estimates."""

    public_code = models.CharField(max_length=12, editable=False)
    giver = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="gives")
    receiver = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="receives")
    offer = models.ForeignKey(
        ResourceLine, null=True, blank=True, on_delete=models.SET_NULL, related_name="given_as"
    )
    need = models.ForeignKey(
        ResourceLine, null=True, blank=True, on_delete=models.SET_NULL, related_name="met_by"
    )
    network = models.ForeignKey(
        GovernanceNetwork, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    resource = models.CharField(_("resource"), max_length=20)
    what = models.CharField(_("what exactly"), max_length=250)
    project = models.CharField(_("for which project"), max_length=200, blank=True)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    amount = _amount(_("amount"))
    value_baht = _amount(_("value in baht"))
    committed_amount = _amount(_("promised"))
    committed_value = _amount(_("promised value in baht"))
    delivered_amount = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    confirmed_amount = _amount(_("confirmed"))
    conditions = models.CharField(_("conditions"), max_length=500, blank=True)
    wanted_on = models.DateField(_("wished for by"), null=True, blank=True)
    promised_by = models.DateField(_("promised for"), null=True, blank=True)
    first_delivery_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=EXCHANGE_FLOW.choices(), default="proposed")
    state_since = models.DateTimeField(default=timezone.now)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    giver_agrees = models.BooleanField(_("the giver agrees to show it"), default=False)
    receiver_agrees = models.BooleanField(_("the receiver agrees to show it"), default=False)
    proposed_by = models.UUIDField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = ExchangeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["province", "state", "resource"], name="exchange_state")]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="exchange_code_once"),
            EXCHANGE_FLOW.constraint("exchange_state_is_known"),
            models.CheckConstraint(
                condition=Q(resource__in=list(RESOURCES)), name="exchange_resource_known"
            ),
            models.CheckConstraint(condition=~Q(giver=F("receiver")), name="exchange_between_two"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0), name="exchange_amount_positive"
            ),
            models.CheckConstraint(
                condition=Q(amount=None)
                | Q(committed_amount=None)
                | Q(committed_amount__gt=0, committed_amount__lte=F("amount")),
                name="exchange_promised_of_asked",
            ),
            models.CheckConstraint(
                condition=Q(delivered_amount=0)
                | Q(delivered_amount__gt=0, delivered_amount__lte=F("committed_amount")),
                name="exchange_given_of_promised",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_amount=None)
                | Q(confirmed_amount__gte=0, confirmed_amount__lte=F("delivered_amount")),
                name="exchange_confirmed_of_given",
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def shown_amount(self) -> Decimal | None:
        """The newest of asked, promised and confirmed."""
        known = (self.confirmed_amount, self.committed_amount, self.amount)
        return next((amount for amount in known if amount is not None), None)


class OfExchangeQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        if not mine:
            return here.none()
        return here.filter(
            Q(exchange__giver__party__in=mine) | Q(exchange__receiver__party__in=mine)
        )


class ExchangeStep(Step):
    exchange = models.ForeignKey(ResourceExchange, on_delete=models.PROTECT, related_name="steps")

    objects = OfExchangeQuerySet.as_manager()


class Delivery(Owned):
    """One handing over; those of an exchange add up to its `delivered_amount`."""

    exchange = models.ForeignKey(
        ResourceExchange, on_delete=models.PROTECT, related_name="deliveries"
    )
    on = models.DateField(_("day"))
    amount = _amount(_("amount"))
    note = models.CharField(_("what was handed over"), max_length=500, blank=True)
    evidence = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_person = models.UUIDField(null=True, blank=True)

    objects = OfExchangeQuerySet.as_manager()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0), name="delivery_amount_positive"
            )
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.amount or ''}"
