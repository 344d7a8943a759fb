"""The minutes of a meeting: drafted from the record, checked, approved, published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import sees_body
from phakhi.core.models import Owned, Visible
from phakhi.meetings.models.attendances import Attendance
from phakhi.meetings.models.meetings import AgendaItem, Meeting
from phakhi.meetings.sitters import bodies_sat_on
from phakhi.meetings.states import MINUTES_FLOW
from phakhi.papers.models import Paper

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


# What the members of the body are shown, before anybody else.
WITH_MEMBERS = ("circulating", "approved")


def sees_minutes(acting: Acting, path: str = "", *, published: Q | None = None) -> Q:
    """The database's form of `can_view_minutes`."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    public = Q(**{f"{path}published_at__isnull": False}) & (published or Q())
    sent = Q(**{f"{path}state__in": WITH_MEMBERS})
    mine = sent & Q(**{f"{path}meeting__body__in": bodies_sat_on(acting)})
    return here & sees_body(acting, f"{path}meeting__body__") & (public | mine)


class MinutesQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_minutes(acting))


class Minutes(Owned):
    """Unchanged once approved (0102): what was wrong is set right by a later resolution."""

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


class MinuteText(Owned):
    """What the minutes say on one item. `hidden_because`: why the public does not read it."""

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="texts")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("discussion"), max_length=20_000, blank=True)
    hidden_because = models.CharField(_("why it is not published"), max_length=500, blank=True)
    written_by = models.UUIDField(null=True, blank=True)

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            open_ = Q(hidden_because="")
            seen = sees_minutes(acting, "minutes__", published=open_)
            return self.filter(seen, province=acting.province)

    objects = Of.as_manager()

    class Meta:
        ordering = ["item__place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "item"], name="minute_text_once"),
        ]

    def __str__(self) -> str:
        return self.text


class MinutesAnswer(Owned):
    """A member's word on the minutes sent round: approves them, or asks for a correction."""

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="answers")
    attendance = models.ForeignKey(Attendance, on_delete=models.PROTECT, related_name="+")
    approves = models.BooleanField()
    text = models.TextField(_("correction"), max_length=4000, blank=True)
    via = models.CharField(max_length=8, default="signed")
    answered_at = models.DateTimeField(default=timezone.now)
    handled = models.CharField(max_length=10, blank=True)
    handled_note = models.CharField(_("what became of it"), max_length=500, blank=True)

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            here = self.filter(province=acting.province)
            if acting.is_staff:
                return here
            mine = Q(minutes__meeting__body__in=bodies_sat_on(acting))
            return here.filter(sees_minutes(acting, "minutes__") & mine)

    objects = Of.as_manager()

    class Meta:
        ordering = ["attendance__place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "attendance"], name="minutes_answer_once"),
            models.CheckConstraint(
                condition=Q(handled__in=("", "taken", "not_taken")), name="minutes_answer_handled"
            ),
            models.CheckConstraint(
                condition=Q(approves=True) | ~Q(text=""), name="minutes_correction_has_text"
            ),
        ]

    def __str__(self) -> str:
        return self.text or "ok"
