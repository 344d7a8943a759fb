"""The minutes of a meeting: drafted from the record, checked, approved, published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import sees_body
from phakhi.core.models import Owned, Visible
from phakhi.meetings.models.meetings import Meeting
from phakhi.meetings.states import MINUTES_FLOW
from phakhi.papers.models import Paper

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class MinutesQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        public = Q(published_at__isnull=False) & sees_body(acting, "meeting__body__")
        return here.filter(public)


class Minutes(Owned):
    """`redactions`: item id → why it is not shown to the public."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="minutes")
    state = models.CharField(max_length=12, choices=MINUTES_FLOW.choices(), default="draft")
    state_since = models.DateTimeField(default=timezone.now)
    head = models.TextField(_("before the first item"), max_length=4000, blank=True)
    tail = models.TextField(_("after the last item"), max_length=4000, blank=True)
    taken_by = models.UUIDField(null=True, blank=True)
    checked_by = models.UUIDField(null=True, blank=True)
    answers_until = models.DateField(_("corrections until"), null=True, blank=True)
    approved_at_meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_on = models.DateField(null=True, blank=True)
    paper = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    redactions: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    objects = MinutesQuerySet.as_manager()

    class Meta:
        constraints = [
            MINUTES_FLOW.constraint("minutes_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="approved") | Q(approved_on__isnull=False),
                name="minutes_approved_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"minutes of {self.meeting_id}"
