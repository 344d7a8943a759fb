"""A file of ties on its way into the map: what it holds, what was answered, what it added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Shape(models.TextChoices):
    PAIRS = "pairs", _("A list of pairs: who is tied to whom")
    TOGETHER = "together", _("An attendance or membership list: who was there together")


class ImportState(models.TextChoices):
    READ = "read", _("Being prepared")
    APPLYING = "applying", _("Being taken in")
    APPLIED = "applied", _("Taken in")
    UNDONE = "undone", _("Taken back")


class TieImportQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.none()


class TieImport(Owned):
    """`sheets`: the file's cells; `columns` {sheet: {column: field}}; `answers` {name key: actor}.

    An answer is an actor's id, or "" for "leave this name out". `result` counts what was done.
    The file itself is not kept, and its cells only until they are taken in: lists name persons.
    """

    file_name = models.CharField(max_length=150, default="")
    sha256 = models.CharField(max_length=64, default="")
    shape = models.CharField(max_length=10, choices=Shape)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.READ)
    default_kind = models.CharField(_("kind of tie"), max_length=20, blank=True)
    is_public = models.BooleanField(_("shown to the public"), default=True)
    sheets: Any = models.JSONField(default=list)
    columns: Any = models.JSONField(default=dict)
    answers: Any = models.JSONField(default=dict)
    result: Any = models.JSONField(default=dict)
    job_id = models.UUIDField(null=True, blank=True)
    started_by = models.UUIDField(null=True, blank=True)

    objects = TieImportQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ImportState.values), name="tie_import_state_known"
            ),
            models.CheckConstraint(
                condition=Q(shape__in=Shape.values), name="tie_import_shape_known"
            ),
        ]

    def __str__(self) -> str:
        return self.file_name
