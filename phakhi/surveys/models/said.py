"""What was said, once nobody can be connected with it: rows without respondent, time or order.

No `Owned` rows on purpose: their ids would tell the order, their `created_at` the moment.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.db import models
from django.db.models import Q

from phakhi.core.models import Province
from phakhi.networks.models import Actor
from phakhi.surveys.models.waves import Wave


def _one_to(most: int, *names: str) -> Any:
    found = Q()
    for name in names:
        found &= Q(**{name: None}) | Q(**{f"{name}__range": (1, most)})
    return found


class Unsigned(models.Model):
    """A random id (version 4), so that nothing of the row says when it was written."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="+")
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class Sheet(Unsigned):
    """The second, unnamed sheet of a paper answer, typed apart from the first; sealed, too."""

    sealed = models.BinaryField(default=bytes)

    def __str__(self) -> str:
        return "sheet"


class Rating(Unsigned):
    """One partner judged by another (PARTNER, 1 to 4); `rated` is empty where few judged it."""

    rated = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    reliable = models.PositiveSmallIntegerField(null=True)
    same_goal = models.PositiveSmallIntegerField(null=True)
    open_talk = models.PositiveSmallIntegerField(null=True)
    influence = models.PositiveSmallIntegerField(null=True)
    involved = models.PositiveSmallIntegerField(null=True)
    resources = models.PositiveSmallIntegerField(null=True)

    TRUST = ("reliable", "same_goal", "open_talk")
    VALUE = ("influence", "involved", "resources")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_one_to(
                    4, "reliable", "same_goal", "open_talk", "influence", "involved", "resources"
                ),
                name="rating_one_to_four",
            )
        ]

    def __str__(self) -> str:
        return "rating"


class Opinion(Unsigned):
    """On a leader, a factor or a trait; `sector` is empty where few of it answered."""

    item = models.CharField(max_length=40)
    sector = models.CharField(max_length=20, blank=True)
    value = models.PositiveSmallIntegerField(null=True)
    words = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=_one_to(5, "value"), name="opinion_one_to_five")
        ]

    def __str__(self) -> str:
        return "opinion"
