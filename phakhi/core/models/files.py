"""Uploads, kept outside the web root and served only through a view that asks who looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from phakhi.core.models.owned import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class StoredFileQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.for_staff_or(acting, "uploaded_by")


class StoredFile(Owned):
    """`name` is what the person called it; on disk it is only its id."""

    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    purpose = models.CharField(max_length=40)
    uploaded_by = models.UUIDField(null=True)

    objects = StoredFileQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
