"""Persons who hold the network together: nodes and boundary spanners (R031, R032)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible, codes
from phakhi.formation.models.groups import ThemeGroup
from phakhi.formation.states import PERSON_FLOW
from phakhi.formation.vocabulary import NODE_ROLES
from phakhi.governance.models import GovernanceNetwork, sees_network
from phakhi.networks.models import Actor, sees_actor
from phakhi.networks.states import State
from phakhi.parties.models import Party, Post

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

REVIEW_AFTER: Final = timedelta(days=365)
SHOWN_POST: Final = {
    "post__organisation__actor__is_public": True,
    "post__organisation__actor__state__in": State.SHOWN,
}


class PersonQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The public sees who agreed, and a post only of a partner that is shown."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        agreed = Q(person__consented_to_show=True) | Q(person=None, **SHOWN_POST)
        seen = Q(state="confirmed") & agreed & sees_network(acting, "network__")
        if acting.person_id:
            seen |= Q(person=acting.person_id)
        if acting.post_id:
            seen |= Q(post=acting.post_id)
        return here.filter(seen)

    def confirmed(self) -> Self:
        return self.filter(state="confirmed")

    def current(self) -> Self:
        return self.filter(state__in=("identified", "confirmed"))


class ConnectingPerson(Owned):
    """A person, or whoever holds a post; known to the public only after their own yes."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="connecting_persons"
    )
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(_("connects as"), max_length=10, default="node")
    sectors = codes(_("sectors it connects"))
    phases = codes(_("when it helps"))
    skills = codes(_("skills"))
    note = models.CharField(_("why this person"), max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=PERSON_FLOW.choices(), default="identified")
    state_since = models.DateTimeField(default=timezone.now)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    review_due_on = models.DateField(null=True, blank=True)
    named_by = models.UUIDField(null=True, blank=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["role", "created_at", "pk"]
        constraints = [
            PERSON_FLOW.constraint("connecting_state_is_known"),
            models.CheckConstraint(
                condition=Q(role__in=list(NODE_ROLES)), name="connecting_role_is_known"
            ),
            models.CheckConstraint(
                condition=Q(person=None, post__isnull=False) | Q(person__isnull=False, post=None),
                name="connecting_person_or_post",
            ),
            models.CheckConstraint(
                condition=~Q(state="confirmed") | Q(review_due_on__isnull=False),
                name="connecting_review_is_due",
            ),
            models.UniqueConstraint(
                fields=["network", "person", "role"],
                condition=Q(person__isnull=False, state__in=["identified", "confirmed"]),
                name="connecting_person_once",
            ),
            models.UniqueConstraint(
                fields=["network", "post", "role"],
                condition=Q(post__isnull=False, state__in=["identified", "confirmed"]),
                name="connecting_post_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def name(self) -> str:
        """A post stands for whoever holds it: the page names no person then."""
        if self.person:
            return self.person.name
        return f"{self.post.title} · {self.post.organisation.name}" if self.post else ""

    def is_review_due(self, today: date) -> bool:
        due = self.review_due_on
        return self.state == "confirmed" and due is not None and due <= today


class ConnectionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """With the person; a partner that is not shown is not named either."""
        persons = ConnectingPerson.objects.visible_to(acting)
        here = self.filter(province=acting.province, person__in=persons)
        if acting.is_staff:
            return here
        mine = Q(actor__party__in=acting.own_parties)
        return here.filter(Q(actor=None) | sees_actor(acting, "actor__") | mine)


class Connection(Owned):
    """What the person connects: a theme group or a partner."""

    person = models.ForeignKey(
        ConnectingPerson, on_delete=models.CASCADE, related_name="connections"
    )
    group = models.ForeignKey(
        ThemeGroup, null=True, blank=True, on_delete=models.CASCADE, related_name="connections"
    )
    actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )

    objects = ConnectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(group=None, actor__isnull=False) | Q(group__isnull=False, actor=None),
                name="connection_to_one_thing",
            ),
            models.UniqueConstraint(
                fields=["person", "group"],
                condition=Q(group__isnull=False),
                name="connection_group_once",
            ),
            models.UniqueConstraint(
                fields=["person", "actor"],
                condition=Q(actor__isnull=False),
                name="connection_actor_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def name(self) -> str:
        if self.group:
            return self.group.name
        return self.actor.party.name if self.actor else ""
