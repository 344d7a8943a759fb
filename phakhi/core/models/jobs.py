"""Long work that a person may watch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models.owned import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class JobState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Working")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class JobQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.for_staff_or(acting, "started_by")


class Job(Owned):
    """`acting` is who started it, as it stood then; `done` of `total` is shown while it runs."""

    task = models.CharField(max_length=80)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    result = models.JSONField(default=dict)
    error = models.CharField(max_length=200, blank=True)
    started_by = models.UUIDField(null=True)
    acting = models.JSONField(default=dict)
    back_url = models.CharField(max_length=300, blank=True)
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=JobState.values), name="job_state_is_known"
            )
        ]

    @property
    def percent(self) -> int:
        return 100 * self.done // self.total if self.total else 0

    @property
    def is_over(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED)
