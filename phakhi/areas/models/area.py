"""The country's administrative areas: national reference data, the same for every province."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Left, Length
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.areas.full_names import full_name, postal_name
from phakhi.areas.models.levels import CODE_SHAPES, Level
from phakhi.areas.naming import bigrams_of, search_text
from phakhi.core.thai import sort_key

_ABOVE = ("", "parent__", "parent__parent__", "parent__parent__parent__")


class AreaQuerySet(models.QuerySet["Area"]):
    def at(self, level: str) -> Self:
        return self.filter(level=level)

    def within(self, code: str) -> Self:
        """The area and everything inside it; a group of provinces is asked by its members."""
        if code.startswith("C"):
            members = list(self.model.objects.filter(parent=code).values_list("code", flat=True))
            return self.annotate(_in=Left("code", 2)).filter(Q(code=code) | Q(_in__in=members))
        return self.filter(code__startswith=code)

    def with_parents(self) -> Self:
        """Everything `full_name` reads, in one query."""
        heavy = [f"{above}{name}" for above in _ABOVE for name in ("bigrams", "search_text")]
        return self.select_related("parent__parent__parent").defer(*heavy)


class Area(models.Model):
    """A place with its DOPA code, which is its key everywhere; other rooms keep the code."""

    code = models.CharField(max_length=8, primary_key=True)
    level = models.CharField(max_length=12, choices=Level.choices)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    name_th = models.CharField(_("name in Thai"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    postcodes = ArrayField(models.CharField(max_length=5), default=list, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    sort_key = models.CharField(max_length=160, editable=False)
    search_text = models.CharField(max_length=200, editable=False)
    bigrams = ArrayField(models.CharField(max_length=2), default=list, editable=False)

    objects = AreaQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        indexes = [
            models.Index(fields=["level", "code"]),
            GinIndex(fields=["bigrams"], name="area_bigrams", fastupdate=False),
            GinIndex(fields=["postcodes"], name="area_postcodes"),
        ]
        constraints = [
            models.CheckConstraint(
                name="area_code_fits_level",
                condition=reduce(
                    or_,
                    (Q(level=level, code__regex=shape) for level, shape in CODE_SHAPES.items()),
                ),
            ),
            models.CheckConstraint(
                name="area_lies_in_its_parent",
                condition=Q(level=Level.CLUSTER, parent__isnull=True)
                | Q(level=Level.PROVINCE)
                | Q(parent__isnull=False, parent=Left("code", Length("code") - 2)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name_th}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> Self:
        """Sets what is computed from the names; bulk writers call it themselves."""
        self.sort_key = sort_key(self.name_th)
        self.search_text = search_text(self.name_th, self.name_en)
        self.bigrams = bigrams_of(self.search_text)
        return self

    @property
    def name(self) -> str:
        return self.name_in(get_language() or "th")

    def name_in(self, lang: str) -> str:
        return (self.name_en or self.name_th) if lang == "en" else self.name_th

    @property
    def moo(self) -> int | None:
        return int(self.code[6:]) if self.level == Level.VILLAGE else None

    @property
    def titled(self) -> str:
        """อำเภอปากช่อง, Pak Chong District: in the language of the page."""
        return self.titled_in(get_language() or "th")

    def titled_in(self, lang: str) -> str:
        return full_name(self.code, self.level, self.name_in(lang), lang)

    def full_name(self, lang: str | None = None, *, with_province: bool = False) -> str:
        """ตำบลหนองสาหร่าย อำเภอปากช่อง; ask for `with_parents()` when there are many."""
        lang = lang or get_language() or "th"
        chain = [self.titled_in(lang)]
        step = self.parent
        while step and (step.level != Level.PROVINCE or with_province) and step.level != "cluster":
            chain.append(step.titled_in(lang))
            step = step.parent
        return postal_name(chain, lang)
