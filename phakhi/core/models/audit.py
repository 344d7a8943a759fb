"""The audit's rows, to read; the trigger writes them and nobody changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from phakhi.core.acting import Role
from phakhi.core.models.owned import Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class AuditQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        if not acting.has(Role.AUDITOR, Role.ADMIN):
            return self.none()
        return self.filter(province_id=acting.province.pk)

    def of(self, thing: models.Model) -> Self:
        return self.filter(table_name=thing._meta.db_table, row_id=str(thing.pk)).order_by("at")


class AuditChange(models.Model):
    """One row change; the table is partitioned by month and made by core/house_rules."""

    id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    table_name = models.TextField()
    row_id = models.TextField()
    province_id = models.BigIntegerField(null=True)
    act = models.CharField(max_length=1)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    person_id = models.UUIDField(null=True)
    request_id = models.UUIDField(null=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "audit_change"
        default_permissions = ()
