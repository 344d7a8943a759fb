from __future__ import annotations

from phakhi.core.models.audit import AuditChange
from phakhi.core.models.cursors import EventCursor
from phakhi.core.models.events import Event
from phakhi.core.models.fields import codes, same_id
from phakhi.core.models.files import StoredFile
from phakhi.core.models.jobs import Job, JobState
from phakhi.core.models.links import IdempotencyKey, Link
from phakhi.core.models.owned import Owned, Visible
from phakhi.core.models.province import Province
from phakhi.core.models.shares import Share

__all__ = [
    "AuditChange",
    "Event",
    "EventCursor",
    "IdempotencyKey",
    "Job",
    "JobState",
    "Link",
    "Owned",
    "Province",
    "Share",
    "StoredFile",
    "Visible",
    "codes",
    "same_id",
]
