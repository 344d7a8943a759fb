"""What a party was called, and why that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.parties.models.party import Party, sees_party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class NameChange(models.TextChoices):
    RENAMED = "renamed", _("Renamed")
    MERGED = "merged", _("Merged")
    CORRECTED = "correction", _("Corrected")


class PartyNameQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_party(acting, "party__"), province=acting.province)


class PartyName(Owned):
    """A former name: `until` is the first day it was no longer the name."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="former_names")
    name_th = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250, blank=True)
    name_key = models.CharField(max_length=250, db_index=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=12, choices=NameChange)

    objects = PartyNameQuerySet.as_manager()

    class Meta:
        ordering = ["-until", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=NameChange.values), name="party_name_reason_known"
            ),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(since__lte=F("until")),
                name="party_name_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.name_th
