"""ข้อสั่งการ: what the governor tells a unit under command to do; never a partner (R009)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.meetings.models import Meeting
from phakhi.papers.models import Paper
from phakhi.parties.models import Party, Post
from phakhi.undertakings.instruction_states import INSTRUCTION_FLOW
from phakhi.undertakings.vocabulary import INSTRUCTION_WAITS, Via

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class InstructionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Staff, and the unit it was given to."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        return here.filter(unit__in=mine).exclude(state="draft") if mine else here.none()

    def waiting(self) -> Self:
        return self.filter(state__in=INSTRUCTION_WAITS)

    def due_by(self, day: date) -> Self:
        return self.waiting().filter(due_on__lte=day)

    def late(self) -> Self:
        return self.due_by(timezone.localdate() - timedelta(days=1))


class Instruction(Owned):
    """That `unit` is under command is held by a trigger (migration 0002), not by the form."""

    public_code = models.CharField(max_length=12, editable=False)
    number = models.PositiveIntegerField()
    fiscal_year = models.PositiveSmallIntegerField()
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="instructions")
    state = models.CharField(max_length=14, choices=INSTRUCTION_FLOW.choices(), default="draft")
    state_since = models.DateTimeField(default=timezone.now)
    text = models.TextField(_("what is to be done"), max_length=4000)
    source = models.CharField(_("where it comes from"), max_length=250, blank=True)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    paper = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    given_on = models.DateField(_("given on"), null=True, blank=True)
    due_on = models.DateField(_("report until"))
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    report = models.TextField(_("report"), max_length=4000, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    report_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_via = models.CharField(max_length=8, choices=Via, blank=True)
    reason = models.CharField(_("reason"), max_length=1000, blank=True)
    written_by = models.UUIDField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = InstructionQuerySet.as_manager()

    class Meta:
        ordering = ["-fiscal_year", "-number", "pk"]
        constraints = [
            INSTRUCTION_FLOW.constraint("instruction_state_is_known"),
            models.UniqueConstraint(
                fields=["province", "public_code"], name="instruction_code_once"
            ),
            models.UniqueConstraint(
                fields=["province", "fiscal_year", "number"], name="instruction_number_once"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=("draft", "withdrawn"))
                | models.Q(given_on__isnull=False),
                name="instruction_given_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.fiscal_year}"

    @property
    def is_late(self) -> bool:
        return self.state in INSTRUCTION_WAITS and self.due_on < timezone.localdate()
