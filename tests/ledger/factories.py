from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.models import Job


def make_subject(acting: Acting, **values) -> Job:
    """Any province-owned row will do; the foundation's own is a job."""
    return Job.objects.create(province=acting.province, task="none", **values)
