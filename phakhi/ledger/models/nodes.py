"""Full subtrees above the leaves, so that a proof reads O(log n) rows."""

from __future__ import annotations

from django.db import models

from phakhi.core.models import Province


class LedgerNode(models.Model):
    """Covers the leaves [index·2^level, (index+1)·2^level); level 0 stands in the entries."""

    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    hash = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["province", "level", "index"], name="node_once"),
            models.CheckConstraint(condition=models.Q(level__gte=1), name="node_above_leaves"),
        ]
