"""What a province puts on its papers: its emblem, its heading, its own font."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile
from phakhi.papers.models.books import StaffOnly


class Letterhead(Owned):
    """The emblem is the province's own file: none comes with the platform (the Garuda is the
    state's)."""

    emblem = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    office = models.CharField(_("sender's office"), max_length=200, blank=True)
    address = models.CharField(_("address on letters"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    font = models.CharField(_("own font's name"), max_length=80, blank=True)

    objects = StaffOnly.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["province"], name="one_letterhead_a_province")
        ]

    def __str__(self) -> str:
        return self.office
