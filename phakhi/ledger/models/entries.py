"""Official acts: waiting for their number, then leaves of the province's tree."""

from __future__ import annotations

import json
from typing import Any, Self

from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.models import Event, Province, Visible


class EntryQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Leaves hold no personal data: everyone may see them all."""
        return self.filter(province=acting.province)

    def of(self, subject: models.Model) -> Self:
        return self.filter(subject_type=subject._meta.label_lower, subject_id=subject.pk)


class DraftQuerySet(EntryQuerySet):
    def visible_to(self, acting: Acting) -> Self:
        return super().visible_to(acting) if acting.is_staff else self.none()


class _Leaf(models.Model):
    """`body` is RFC 8785 canonical JSON, kept as the exact text that is hashed."""

    event = models.OneToOneField(
        Event, primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=80)
    subject_type = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    subject_code = models.CharField(max_length=80)
    body = models.TextField()

    class Meta:
        abstract = True

    @property
    def content(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self.body)
        return content


class LedgerDraft(_Leaf):
    """Entered, not yet sequenced: no receipt is given for it."""

    objects = DraftQuerySet.as_manager()

    @property
    def entry(self) -> LedgerEntry | None:
        return LedgerEntry.objects.filter(pk=self.pk).first()


class LedgerEntry(_Leaf):
    """Leaf `index` (from 0) of the province's tree; the database refuses to change it."""

    index = models.PositiveBigIntegerField()
    leaf_hash = models.BinaryField()
    recorded_at = models.DateTimeField()

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-index"]
        constraints = [models.UniqueConstraint(fields=["province", "index"], name="leaf_once")]
        indexes = [
            models.Index(fields=["subject_id", "-index"], name="leaves_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.index} {self.act}"

    @property
    def number(self) -> int:
        """As people count: the first entry is number 1."""
        return self.index + 1
