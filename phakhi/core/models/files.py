"""Uploads, kept outside the web root and served only through a view that asks who looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, Self

from django.db import models
from django.db.models import Q

from phakhi.core.models.owned import Owned, Visible
from phakhi.core.registry import Registry

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class PublicFiles(Protocol):
    """Ids, as a subquery, of the files a room's pages hand to everybody at this moment."""

    def __call__(self) -> Any: ...


PUBLIC_FILES: Final[Registry[PublicFiles]] = Registry("files that everybody may read")


def is_for_everybody() -> Q:
    """Asked of the record that is public, never copied to the file: it cannot fall behind it."""
    found = Q(pk__in=())
    for source in PUBLIC_FILES:
        found |= Q(pk__in=source())
    return found


class StoredFileQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The staff, whoever uploaded it, and everybody what a public page hands out."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = Q(uploaded_by=acting.person_id) if acting.is_signed_in else Q(pk__in=())
        return here.filter(is_for_everybody() | mine)


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
