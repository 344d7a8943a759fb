"""One row shown to another province on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from phakhi.core.models.province import Province

if TYPE_CHECKING:
    from phakhi.core.acting import Acting
from phakhi.core.models.owned import Owned, Visible


class ShareQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        if not acting.is_staff:
            return self.none()
        either = models.Q(province=acting.province) | models.Q(to_province=acting.province)
        return self.filter(either)


class Share(Owned):
    """One row shown to another province on purpose; without it, nobody there sees the row."""

    to_province = models.ForeignKey(Province, on_delete=models.CASCADE, related_name="+")
    subject_type = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    reason = models.CharField(max_length=300)

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province", "to_province", "subject_type", "subject_id"],
                name="share_once",
            )
        ]
