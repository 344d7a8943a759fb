"""One place per matter for those who work on it: messages, files, tasks (R058)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.parties.models import Party
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


class TopicMessage(Owned):
    """`by_name` as it was shown when it was written; for whom the person spoke, if for anybody."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="messages")
    text = models.TextField(_("message"), max_length=4000, blank=True)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_person = models.UUIDField(null=True, blank=True)
    by_name = models.CharField(max_length=250, blank=True)

    objects = OfTopic.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") | Q(file__isnull=False), name="topic_message_says_something"
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]


class TopicTask(Owned):
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("what is to be done"), max_length=500)
    who = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(_("until"), null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.UUIDField(null=True, blank=True)

    objects = OfTopic.as_manager()

    class Meta:
        ordering = ["done_on", "due_on", "created_at", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_late(self) -> bool:
        is_open = self.done_on is None and self.due_on is not None
        return is_open and self.due_on < timezone.localdate()  # type: ignore[operator]
