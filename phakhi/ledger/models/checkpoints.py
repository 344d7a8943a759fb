"""Signed statements of how long the tree is and what its root is."""

from __future__ import annotations

from typing import Self

from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.models import Province, Visible


class CheckpointQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(province=acting.province)

    def latest_of(self, province: Province) -> Checkpoint | None:
        return self.filter(province=province).order_by("-size").first()


class Checkpoint(models.Model):
    """`note` is the C2SP signed note; `consistency` leads from the checkpoint before it."""

    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    size = models.PositiveBigIntegerField()
    root = models.BinaryField()
    note = models.TextField()
    key = models.CharField(max_length=200)
    previous_size = models.PositiveBigIntegerField(default=0)
    consistency = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CheckpointQuerySet.as_manager()

    class Meta:
        ordering = ["-size"]
        constraints = [
            models.UniqueConstraint(fields=["province", "size"], name="one_checkpoint_per_size")
        ]

    def __str__(self) -> str:
        return f"{self.province_id}:{self.size}"
