"""One-time links that can be forwarded in LINE, and keys that make a double click harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from phakhi.core.models.owned import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class LinkQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(province=acting.province) if acting.is_staff else self.none()


class Link(Owned):
    """Bound to one purpose and one subject; only the hash of its token is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    expires_at = models.DateTimeField()
    uses_left = models.PositiveSmallIntegerField(default=1)
    revoked_at = models.DateTimeField(null=True)
    issued_by = models.UUIDField(null=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(uses_left__gte=0), name="link_uses_not_negative")
        ]


class IdempotencyKey(models.Model):
    """Written in the same transaction as the change it stands for."""

    who = models.CharField(max_length=40)
    key = models.UUIDField()
    route = models.CharField(max_length=300)
    location = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["who", "key", "route"], name="one_effect_per_key")
        ]
