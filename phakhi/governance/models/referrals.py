"""A matter raised to the network above, or handed down to one below (R011)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models.charters import of_own_network
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.governance.work_states import REFERRAL_FLOW

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ReferralQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        both = sees_network(acting, "source__") & sees_network(acting, "target__")
        own = of_own_network(acting, "source") | of_own_network(acting, "target")
        return here.filter(Q(is_public=True) & both | own)


class Referral(Owned):
    source = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="raised")
    target = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="received")
    state = models.CharField(max_length=10, choices=REFERRAL_FLOW.choices(), default="sent")
    state_since = models.DateTimeField(default=timezone.now)
    text = models.TextField(_("what it is about"), max_length=2000)
    answer_due_on = models.DateField(_("answer until"))
    answer = models.TextField(_("answer"), max_length=2000, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    is_public = models.BooleanField(_("everybody may read it"), default=True)
    raised_by = models.UUIDField(null=True, blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            REFERRAL_FLOW.constraint("referral_state_is_known"),
            models.CheckConstraint(
                condition=~Q(source=F("target")), name="referral_between_two_networks"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("sent", "taken_up")) | ~Q(answer=""),
                name="referral_answer_is_said",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
