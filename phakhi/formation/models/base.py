"""Who sees what hangs on a network, and what a partner has accepted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models import AssignmentProposal, NetworkMember, sees_network
from phakhi.networks.models import Actor, sees_actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def of_my_networks(acting: Acting, path: str) -> Q:
    """The networks in which somebody I speak for is a member now."""
    members = NetworkMember.objects.filter(actor__party__in=acting.own_parties, state="active")
    return Q(**{f"{path}__in": members.values("network")})


class OfNetworkQuerySet(Visible):
    """Seen by whoever sees the network; `path` leads to it."""

    path = "network__"

    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_network(acting, self.path), province=acting.province)


class InsideQuerySet(Visible):
    """Seen by staff and by those who speak for a member."""

    path = "network"

    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(of_my_networks(acting, self.path))


class BoundQuerySet(Visible):
    """What a partner was asked: open and refused is the office's and the partner's own affair."""

    path = ""

    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = sees_network(acting, f"{self.path}network__") & sees_actor(acting, "actor__")
        seen &= self.accepted_if()
        if mine := acting.own_parties:
            seen |= Q(actor__party__in=mine)
        return here.filter(seen)

    def accepted_if(self) -> Q:
        return Q(proposal__state="accepted", ended_on=None)

    def accepted(self) -> Self:
        return self.filter(self.accepted_if())

    def standing(self) -> Self:
        """Not ended, whatever the answer."""
        return self.filter(ended_on=None)


class Bound(Owned):
    """R009: binds a partner from its own acceptance on, never before."""

    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(
        AssignmentProposal, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def answer(self) -> str:
        """`told` asks for no answer: nothing was proposed."""
        return self.proposal.state if self.proposal else "told"

    @property
    def stands(self) -> bool:
        return self.ended_on is None and self.answer in ("accepted", "told")

    def end(self, day: date) -> None:
        self.ended_on = day
        self.save(update_fields=["ended_on"])
