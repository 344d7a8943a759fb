"""A link of one's own: making it anew ends the one before."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.models import Link
from phakhi.meetings.models import Attendance


def link_in_place(acting: Acting, purpose: str, attendance: Attendance, days: int) -> str:
    """Authorised by the caller."""
    earlier = Link.objects.filter(purpose=purpose, subject_id=attendance.pk, revoked_at=None)
    earlier.update(revoked_at=timezone.now())
    return links.issue(acting=acting, purpose=purpose, subject=attendance, days=days)
