"""A spreadsheet on its way into the register: file, sheets, rows, and columns remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.networks.imports.states import BATCH_FLOW
from phakhi.networks.imports.vocabulary import BatchState, Decision, RowState

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ImportQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.has("officer", "office_head") else here.none()


class ImportBatch(Owned):
    """`file` is empty where the upload held national id numbers: those must not be kept."""

    file = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL, related_name="+")
    file_name = models.CharField(max_length=150)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=BATCH_FLOW.choices(), default="uploaded")
    counts = models.JSONField(default=dict)
    notices = models.JSONField(default=list)
    show_public = models.BooleanField(default=True)
    started_by = models.UUIDField(null=True)
    job_id = models.UUIDField(null=True)
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [BATCH_FLOW.constraint("import_state_is_known")]

    def __str__(self) -> str:
        return self.file_name

    def count(self, key: str) -> int:
        return int(self.counts.get(key, 0))

    @property
    def is_working(self) -> bool:
        return self.state in BatchState.WORKING


class ImportSheet(Owned):
    """Cells as cleaned texts until the rows are taken in; `columns` maps column → field,
    `headings` field → the heading as the file has it."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="sheets")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=100)
    is_hidden = models.BooleanField(default=False)
    is_used = models.BooleanField(default=False)
    cells = models.JSONField(default=list)
    merged = models.JSONField(default=list)
    header_first = models.PositiveIntegerField(null=True)
    header_last = models.PositiveIntegerField(null=True)
    columns = models.JSONField(default=dict)
    headings = models.JSONField(default=dict)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "position"], name="import_sheet_once")
        ]

    def __str__(self) -> str:
        return self.name


class ImportRow(Owned):
    """`texts` is what the file says by field, `typed` what was repaired on screen, `before` what
    a merge changed in the partner, so that it can be undone."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    sheet = models.ForeignKey(ImportSheet, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=RowState, default=RowState.READY)
    decision = models.CharField(max_length=5, choices=Decision, blank=True, default="")
    texts = models.JSONField(default=dict)
    typed = models.JSONField(default=dict)
    values = models.JSONField(default=dict)
    faults = models.JSONField(default=list)
    name_key = models.CharField(max_length=250, blank=True)
    area_code = models.CharField(max_length=8, blank=True)
    twin_row = models.UUIDField(null=True)
    twins = models.JSONField(default=list)
    merge_with = models.UUIDField(null=True)
    choices = models.JSONField(default=dict)
    actor_id = models.UUIDField(null=True)
    before = models.JSONField(default=dict)
    refusal = models.CharField(max_length=40, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(fields=["batch", "state", "position"], name="import_row_state"),
            models.Index(fields=["batch", "position"], name="import_row_position"),
            GinIndex(fields=["faults"], opclasses=["jsonb_path_ops"], name="import_row_faults"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "number"], name="import_row_once"),
            models.CheckConstraint(
                condition=Q(state__in=RowState.values), name="import_row_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(decision=Decision.MERGE) | Q(merge_with__isnull=False),
                name="import_row_merges_with_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def said(self) -> dict[str, Any]:
        """What counts: the file's cell, or what a person typed over it."""
        return {**self.texts, **self.typed}


class ImportMapping(Owned):
    """The columns of a form this province has named once; used again when the form comes back."""

    fingerprint = models.CharField(max_length=32)
    columns = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["province", "fingerprint"], name="import_mapping_once")
        ]
