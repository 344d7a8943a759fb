"""The tenant."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Province(models.Model):
    """A tenant: one province of this installation (design.md: province owns rows)."""

    code = models.CharField(max_length=2, unique=True, help_text=_("DOPA code, e.g. 30"))
    slug = models.SlugField(max_length=40, unique=True)
    name_th = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    abbreviation = models.CharField(max_length=4, help_text=_("as in document numbers: นม"))
    accent = models.CharField(max_length=20, default="amber")
    emblem = models.CharField(max_length=200, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" else self.name_th
