"""An actor's membership of one network: asked, answered, ended (R009, R010, R027)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.governance.states import MEMBER_FLOW
from phakhi.networks.models import Actor, sees_actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

SHOWN_MEMBERS = ("active", "withdrawn", "ended")


class Via(models.TextChoices):
    """How the partner's word reached the office."""

    LINK = "link", _("By the link of the invitation")
    SIGNED = "signed", _("Signed in")
    PAPER = "paper", _("On paper, entered by an officer")


class MemberQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Who was asked and said no is the office's and the partner's own affair."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = Q(state__in=SHOWN_MEMBERS) & sees_network(acting, "network__")
        seen &= sees_actor(acting, "actor__")
        if mine := acting.own_parties:
            seen |= Q(actor__party__in=mine)
        return here.filter(seen)

    def active(self) -> Self:
        return self.filter(state="active")


class NetworkMember(Owned):
    """`reason` (why declined or withdrawn) is kept, and shown to staff and the partner only."""

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="members")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="memberships")
    state = models.CharField(max_length=12, choices=MEMBER_FLOW.choices(), default="invited")
    state_since = models.DateTimeField(default=timezone.now)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    purpose_note = models.CharField(_("what it is asked for"), max_length=500, blank=True)
    answer_due_on = models.DateField(_("answer until"), null=True, blank=True)
    consent_version = models.CharField(max_length=30, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    invited_by = models.UUIDField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_via = models.CharField(max_length=8, blank=True, choices=Via)
    speaker = models.CharField(_("who answers for the partner"), max_length=200, blank=True)
    speaker_post = models.CharField(_("post"), max_length=200, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    handed_over = models.CharField(_("who takes over"), max_length=1000, blank=True)
    reminded_on = models.DateField(null=True, blank=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        ordering = ["actor__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["network", "actor"], name="member_once_per_network"),
            MEMBER_FLOW.constraint("member_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="active") | Q(joined_on__isnull=False),
                name="member_joined_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} in {self.network_id}"
