"""A meeting of a body, its agenda, and who is asked to it (R055, R057)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body, sees_body
from phakhi.core.models import Owned, Visible
from phakhi.meetings.sitters import bodies_kept_by, bodies_sat_on
from phakhi.meetings.states import MEETING_FLOW
from phakhi.papers.models import Paper
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

MEETING_KINDS = (
    ("regular", _("Regular meeting")),
    ("special", _("Special meeting")),
    ("circular", _("Decision by circulation")),
)


def sees_meeting(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_meeting`: a planned meeting is the secretary's own."""
    here = sees_body(acting, f"{path}body__") & Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    planned = Q(**{f"{path}state": "planned"})
    return here & (~planned | Q(**{f"{path}body__in": bodies_kept_by(acting)}))


class MeetingQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_meeting(acting))


ON_HOLIDAYS = (
    ("next", _("Meet on the next working day")),
    ("skip", _("Leave this one out")),
)


class Series(Owned):
    """A body's regular meetings: an RFC 5545 rule in Bangkok time."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="series")
    title = models.CharField(_("title"), max_length=250, blank=True)
    rule = models.CharField(_("repeats"), max_length=200)
    starts_on = models.DateField(_("from"))
    until = models.DateField(_("until"), null=True, blank=True)
    at = models.TimeField(_("begins at"))
    minutes_long = models.PositiveSmallIntegerField(_("minutes"), default=180)
    place = models.CharField(_("place"), max_length=250, blank=True)
    online_url = models.CharField(_("online"), max_length=400, blank=True)

    on_holiday = models.CharField(
        _("on a public holiday"), max_length=4, choices=ON_HOLIDAYS, default="next"
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            here = self.filter(province=acting.province)
            return here if acting.is_staff else here.filter(sees_body(acting, "body__"))

    objects = Of.as_manager()

    class Meta:
        ordering = ["body_id", "starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(on_holiday__in=("next", "skip")), name="series_on_holiday_known"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("starts_on")), name="series_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.rule


class Meeting(Owned):
    """`number`/`year` as the minutes say it: ครั้งที่ ๓/๒๕๖๙ (`year` is stored CE).

    `sequence` rises with every change a calendar must learn of (RFC 5545 SEQUENCE); whoever
    answered before `moved_at` is asked again.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="meetings")
    series = models.ForeignKey(
        Series, null=True, blank=True, on_delete=models.SET_NULL, related_name="meetings"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=MEETING_KINDS, default="regular")
    number = models.PositiveSmallIntegerField(_("number"))
    year = models.PositiveSmallIntegerField(_("year"))
    state = models.CharField(max_length=12, choices=MEETING_FLOW.choices(), default="planned")
    state_since = models.DateTimeField(default=timezone.now)
    title = models.CharField(_("title"), max_length=400, blank=True)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    online_url = models.CharField(_("online"), max_length=400, blank=True)
    second_call_of = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="second_call"
    )
    notice = models.OneToOneField(
        Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sequence = models.PositiveIntegerField(default=0)
    called_at = models.DateTimeField(null=True, blank=True)
    moved_at = models.DateTimeField(null=True, blank=True)
    short_because = models.CharField(
        _("why it is called at short notice"), max_length=250, blank=True
    )
    cancelled_because = models.CharField(_("why it is cancelled"), max_length=500, blank=True)
    allowance = models.DecimalField(
        _("allowance for each member, baht"), max_digits=10, decimal_places=2, default=0
    )
    is_demo = models.BooleanField(default=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at", "pk"]
        indexes = [models.Index(fields=["province", "starts_at"], name="meeting_begins")]
        constraints = [
            MEETING_FLOW.constraint("meeting_state_is_known"),
            models.UniqueConstraint(
                fields=["body", "kind", "year", "number"], name="meeting_number_once"
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="meeting_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_because=""),
                name="meeting_cancelled_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.number}/{self.year}"


ITEM_KINDS = (
    ("chair", _("From the chair")),
    ("minutes", _("Approving minutes")),
    ("arising", _("Matters arising")),
    ("inform", _("For information")),
    ("consider", _("For consideration")),
    ("other", _("Other matters")),
)


class OfMeeting(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_meeting(acting, "meeting__"), province=acting.province)


class AgendaItem(Owned):
    """A line of the agenda: one of the six fixed headings, or a matter under one.

    `source_type`/`source_id`: what brought it here (an undertaking, a referral, earlier minutes).
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="children"
    )
    kind = models.CharField(max_length=12, choices=ITEM_KINDS)
    place = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=400)
    text = models.TextField(_("what it is about"), max_length=8000, blank=True)
    proposal = models.TextField(_("what is proposed"), max_length=4000, blank=True)
    brought_by = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_closed_to_public = models.BooleanField(_("not for the public"), default=False)
    source_type = models.CharField(max_length=80, blank=True)
    source_id = models.UUIDField(null=True, blank=True)
    discussion = models.TextField(_("discussion"), max_length=20_000, blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Of(OfMeeting):
        def visible_to(self, acting: Acting) -> Self:
            seen = super().visible_to(acting)
            if acting.is_staff:
                return seen
            inside = Q(meeting__body__in=bodies_sat_on(acting))
            return seen.filter(Q(is_closed_to_public=False) | inside)

    objects = Of.as_manager()

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "parent", "place"],
                name="item_place_once",
                nulls_distinct=False,
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return self.title
