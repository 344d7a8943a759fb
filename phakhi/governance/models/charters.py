"""The rules members give themselves: versions, and each member's own yes or no (R008)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.charter_states import CHARTER_FLOW, SHOWN_CHARTERS
from phakhi.governance.models.members import NetworkMember, Via
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def of_own_network(acting: Acting, path: str = "network") -> Q:
    """Whoever speaks for an active member reads what the members discuss among themselves."""
    mine = acting.own_parties
    members = NetworkMember.objects.filter(state="active", actor__party__in=mine)
    return Q(**{f"{path}__in": members.values("network")}) if mine else Q(pk__in=[])


class CharterQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        shown = Q(state__in=SHOWN_CHARTERS) & sees_network(acting, "network__")
        return here.filter(shown | of_own_network(acting))


class Charter(Owned):
    """In force when `share_needed` percent of the active members have adopted it."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="charters"
    )
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=CHARTER_FLOW.choices(), default="discussed")
    state_since = models.DateTimeField(default=timezone.now)
    text = models.TextField(_("text of the charter"), max_length=20_000)
    note = models.CharField(_("what is new in it"), max_length=500, blank=True)
    share_needed = models.PositiveSmallIntegerField(_("share that must adopt it"), default=100)
    answer_due_on = models.DateField(_("answer until"), null=True, blank=True)
    in_force_on = models.DateField(null=True, blank=True)
    proposed_by = models.UUIDField(null=True, blank=True)
    proposed_for = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = CharterQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            CHARTER_FLOW.constraint("charter_state_is_known"),
            models.UniqueConstraint(fields=["network", "number"], name="charter_number_once"),
            models.UniqueConstraint(
                fields=["network"], condition=Q(state="in_force"), name="charter_one_in_force"
            ),
            models.UniqueConstraint(
                fields=["network"], condition=Q(state="adopting"), name="charter_one_adopting"
            ),
            models.CheckConstraint(
                condition=Q(share_needed__range=(51, 100)), name="charter_share_is_a_majority"
            ),
            models.CheckConstraint(
                condition=~Q(state="in_force") | Q(in_force_on__isnull=False),
                name="charter_in_force_since_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.network_id} v{self.number}"


class OfCharter(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Members and the office; the public sees the numbers alone."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(of_own_network(acting, "charter__network"))

    def of(self, charter: Charter) -> Self:
        return self.filter(charter=charter)


class CharterAdoption(Owned):
    """One member's word on one version; `reason` belongs to a no."""

    charter = models.ForeignKey(Charter, on_delete=models.CASCADE, related_name="adoptions")
    member = models.ForeignKey(NetworkMember, on_delete=models.PROTECT, related_name="adoptions")
    adopts = models.BooleanField()
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    via = models.CharField(max_length=8, choices=Via)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_at = models.DateTimeField(default=timezone.now)

    objects = OfCharter.as_manager()

    class Meta:
        ordering = ["answered_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["charter", "member"], name="adoption_once"),
            models.CheckConstraint(
                condition=Q(adopts=True) | ~Q(reason=""), name="adoption_no_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.charter_id}: {self.adopts}"


class CharterComment(Owned):
    """`actor` is the member that speaks; empty when the office does."""

    charter = models.ForeignKey(Charter, on_delete=models.CASCADE, related_name="comments")
    actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    text = models.CharField(_("comment"), max_length=2000)
    by_person = models.UUIDField(null=True, blank=True)

    objects = OfCharter.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.text
