"""One place per matter for those who work on it: messages, files, tasks (R058)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.core.models import Owned, Visible
from phakhi.undertakings.models.undertakings import Undertaking
from phakhi.undertakings.reach import own_bodies

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def sees_topic(acting: Acting, path: str = "") -> Q:
    """Staff, the members of the body, and the owner of the undertaking it is about."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    mine = acting.own_parties
    if not mine:
        return Q(pk__in=())
    inside = Q(**{f"{path}undertaking__owner__in": mine})
    if acting.is_signed_in:
        inside |= Q(**{f"{path}body__in": own_bodies(acting)})
    return here & inside


class TopicQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_topic(acting))


class Topic(Owned):
    """Of an undertaking (made with its first message), or one a body opens for itself."""

    public_code = models.CharField(max_length=12, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="topics")
    undertaking = models.OneToOneField(
        Undertaking, null=True, blank=True, on_delete=models.CASCADE, related_name="topic"
    )
    title = models.CharField(_("what it is about"), max_length=250)
    closed_on = models.DateField(null=True, blank=True)
    opened_by = models.UUIDField(null=True, blank=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="topic_code_once")
        ]

    def __str__(self) -> str:
        return self.title


class OfTopic(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_topic(acting, "topic__"), province=acting.province)
