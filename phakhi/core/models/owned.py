"""What every row of a province carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from phakhi.core.ids import uuid7
from phakhi.core.models.province import Province

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Visible(models.QuerySet):  # type: ignore[type-arg]
    """Every list starts here; a room overrides `visible_to` beside its `can_view` predicate."""

    def visible_to(self, acting: Acting) -> Self:
        raise NotImplementedError(f"{self.model.__name__} says nothing about who may see it")

    def for_staff_or(self, acting: Acting, field: str) -> Self:
        """The province's staff see all of it, a signed-in person what `field` says is theirs."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(**{field: acting.person_id}) if acting.is_signed_in else here.none()


class Owned(models.Model):
    """A row of one province. `version` guards against lost updates (core.versions)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
