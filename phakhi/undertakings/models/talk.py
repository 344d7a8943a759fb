"""What is said and to be done in a workspace (R058)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile
from phakhi.parties.models import Party

if TYPE_CHECKING:
    pass
from phakhi.undertakings.models.topics import OfTopic, Topic


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
