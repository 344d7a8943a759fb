"""How far a subscriber has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    pass


class EventCursor(models.Model):
    """How far one subscriber has read one province's events."""

    subscriber = models.CharField(max_length=160)
    province = models.ForeignKey("core.Province", on_delete=models.CASCADE, related_name="+")
    seq = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subscriber", "province"], name="one_cursor_per_subscriber"
            )
        ]
