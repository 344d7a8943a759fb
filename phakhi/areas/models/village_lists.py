"""Who brought the villages, from which list, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class VillageListQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.none()


class VillageList(Owned):
    """One file that was saved whole; its rows are areas of level village now."""

    source = models.CharField(_("where the list comes from"), max_length=200)
    file_name = models.CharField(max_length=150, blank=True)
    sha256 = models.CharField(max_length=64)
    new = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    same = models.PositiveIntegerField()
    imported_by = models.UUIDField(null=True)

    objects = VillageListQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.source
