"""Who administers the province."""

from __future__ import annotations

from datetime import date

from phakhi.accounts.models import RoleGrant
from phakhi.core.acting import Role


def is_last_administrator(grant: RoleGrant, day: date) -> bool:
    if grant.role != Role.ADMIN or grant.is_pending:
        return False
    standing = RoleGrant.objects.in_force(day).filter(province=grant.province_id, role=Role.ADMIN)
    return not standing.exclude(pk=grant.pk).exists()
