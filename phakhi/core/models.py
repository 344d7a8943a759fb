"""The province that owns rows, and what every owned row carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.ids import uuid7

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


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


class Visible(models.QuerySet):  # type: ignore[type-arg]
    """Every list starts here; a room overrides `visible_to` beside its `can_view` predicate."""

    def visible_to(self, acting: Acting) -> Self:
        raise NotImplementedError(f"{self.model.__name__} says nothing about who may see it")


class Owned(models.Model):
    """A row of one province. `version` guards against lost updates (core.versions)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
