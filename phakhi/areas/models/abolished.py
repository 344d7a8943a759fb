"""Codes that old papers and spreadsheets still hold."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.areas.models.levels import Level


class AbolishedArea(models.Model):
    """A code the Department of Provincial Administration ended; `successors` took its ground."""

    code = models.CharField(max_length=6, primary_key=True)
    level = models.CharField(max_length=12, choices=Level.choices)
    name_th = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True)
    successors = ArrayField(models.CharField(max_length=6), default=list)
    abolished_on = models.DateField()
    basis = models.CharField(
        max_length=8,
        blank=True,
        choices=[("notice", _("Royal Gazette")), ("name", _("same name only"))],
    )
    source = models.TextField(blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="abolished_code_fits_level",
                condition=Q(level=Level.DISTRICT, code__regex=r"^[0-9]{4}$")
                | Q(level=Level.SUBDISTRICT, code__regex=r"^[0-9]{6}$"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name_th}"
