"""What happened, in one gap-free order per province (the outbox)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from phakhi.core.models.owned import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class EventQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(province=acting.province) if acting.is_staff else self.none()

    def waiting(self) -> Self:
        """Committed, not yet numbered."""
        return self.filter(seq=None)


class Event(Owned):
    """Written in the change's transaction; `seq` is given after commit and never changes.

    `data` holds no personal data: it may reach other rooms, feeds and other systems.
    """

    kind = models.CharField(max_length=80)
    subject_type = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    data = models.JSONField(default=dict)
    person_id = models.UUIDField(null=True)
    post_id = models.UUIDField(null=True)
    on_behalf_of = models.UUIDField(null=True)
    request_id = models.UUIDField()
    seq = models.PositiveBigIntegerField(null=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["province", "seq"], name="event_number_once"),
            models.CheckConstraint(
                condition=Q(seq__isnull=True) | Q(seq__gte=1), name="event_numbers_start_at_one"
            ),
        ]
        indexes = [
            models.Index(
                fields=["province", "created_at", "id"],
                condition=Q(seq=None),
                name="event_waiting",
            ),
            models.Index(fields=["subject_id"], name="event_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.seq or '–'} {self.kind}"
