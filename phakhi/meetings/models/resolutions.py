"""What a body resolved on an item: how, by which votes, who dissented (R002, R061)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.models import Owned, Visible
from phakhi.meetings.models.attendances import Attendance
from phakhi.meetings.models.meetings import AgendaItem, Meeting, sees_meeting
from phakhi.meetings.models.minutes import Minutes
from phakhi.meetings.sitters import bodies_sat_on

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

RESOLUTION_KINDS = (
    ("acknowledge", pgettext_lazy("resolution", "Acknowledged")),
    ("agree", pgettext_lazy("resolution", "Agreed")),
    ("approve", pgettext_lazy("resolution", "Approved")),
    ("reject", pgettext_lazy("resolution", "Not agreed")),
    ("review", pgettext_lazy("resolution", "To be reviewed")),
    ("assign", pgettext_lazy("resolution", "Assigned")),
)
WAYS = (
    ("no_objection", _("Without objection")),
    ("roll_call", _("Roll call")),
    ("show_of_hands", _("Show of hands")),
    ("circulation", _("By circulation")),
)
VOTES = (
    ("for", pgettext_lazy("vote", "For")),
    ("against", _("Against")),
    ("abstain", _("Abstains")),
)
VIAS = (("signed", _("Signed in")), ("link", _("By link")), ("entered", _("Entered for them")))


class ResolutionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Everybody what is decided in the open; who sits on the body also the rest."""
        here = self.filter(sees_meeting(acting, "item__meeting__"), province=acting.province)
        if acting.is_staff:
            return here
        public = Q(item__is_closed_to_public=False, closed_at__isnull=False)
        return here.filter(public | Q(item__meeting__body__in=bodies_sat_on(acting)))

    def decided(self) -> Self:
        return self.filter(closed_at__isnull=False)

    def with_dissents(self) -> Self:
        """Of each, `dissents`: the votes with a written opinion, in the order of the table."""
        opinions = Vote.objects.exclude(dissent="").select_related("attendance")
        return self.prefetch_related(Prefetch("votes", opinions, to_attr="dissents"))


class Resolution(Owned):
    """`number` runs through a body's fiscal year, given on closing; until then voting goes on.

    `quorum` keeps what stood when it was resolved: members, present, needed. `corrects` names
    approved minutes that this resolution sets right. A closed row is never changed again (0102).
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="resolutions")
    number = models.PositiveIntegerField(null=True, blank=True)
    fiscal_year = models.PositiveSmallIntegerField()
    body_id_kept = models.UUIDField(editable=False)
    kind = models.CharField(_("resolved"), max_length=12, choices=RESOLUTION_KINDS)
    way = models.CharField(_("how"), max_length=16, choices=WAYS, default="no_objection")
    text = models.TextField(_("resolution"), max_length=8000)
    votes_for = models.PositiveSmallIntegerField(default=0)
    votes_against = models.PositiveSmallIntegerField(default=0)
    abstained = models.PositiveSmallIntegerField(default=0)
    casting = models.CharField(_("casting vote of the chair"), max_length=8, blank=True)
    quorum_members = models.PositiveSmallIntegerField(default=0)
    quorum_present = models.PositiveSmallIntegerField(default=0)
    quorum_needed = models.PositiveSmallIntegerField(default=0)
    opened_at = models.DateTimeField(default=timezone.now)
    closes_at = models.DateTimeField(_("answers until"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    passed = models.BooleanField(null=True, blank=True)
    recorded_by = models.UUIDField(null=True, blank=True)
    corrects = models.ForeignKey(
        Minutes, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["-closed_at", "-opened_at", "pk"]
        indexes = [models.Index(fields=["province", "closed_at"], name="resolution_closed")]
        constraints = [
            models.UniqueConstraint(
                fields=["body_id_kept", "fiscal_year", "number"], name="resolution_number_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[code for code, _label in RESOLUTION_KINDS]),
                name="resolution_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(way__in=[code for code, _label in WAYS]), name="resolution_way_known"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(passed__isnull=False, number__isnull=False),
                name="resolution_closed_has_result",
            ),
            models.UniqueConstraint(
                fields=["item"], condition=Q(closed_at=None), name="resolution_one_vote_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(casting="")
                | Q(casting__in=("for", "against"), votes_for=models.F("votes_against")),
                name="resolution_casting_on_a_tie",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.fiscal_year}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def meeting(self) -> Meeting:
        return self.item.meeting


class OfResolution(Visible):
    def visible_to(self, acting: Acting) -> Self:
        seen = Resolution.objects.visible_to(acting)
        return self.filter(province=acting.province, resolution__in=seen)


class Vote(Owned):
    """An open, named vote; `dissent` is the written opinion that goes into the minutes."""

    resolution = models.ForeignKey(Resolution, on_delete=models.CASCADE, related_name="votes")
    attendance = models.ForeignKey(Attendance, on_delete=models.PROTECT, related_name="votes")
    choice = models.CharField(max_length=8, choices=VOTES)
    dissent = models.TextField(_("dissenting opinion"), max_length=4000, blank=True)
    cast_at = models.DateTimeField(default=timezone.now)
    via = models.CharField(max_length=8, choices=VIAS, default="entered")
    entered_by = models.UUIDField(null=True, blank=True)

    objects = OfResolution.as_manager()

    class Meta:
        ordering = ["attendance__place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["resolution", "attendance"], name="vote_once"),
            models.CheckConstraint(
                condition=Q(choice__in=("for", "against", "abstain")), name="vote_choice_known"
            ),
            models.CheckConstraint(
                condition=Q(via__in=[code for code, _label in VIAS]), name="vote_via_known"
            ),
        ]

    def __str__(self) -> str:
        return self.choice


class RecusalQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Why somebody stood aside is the body's and the office's; minutes tell that they did."""
        here = self.filter(sees_meeting(acting, "item__meeting__"), province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(item__meeting__body__in=bodies_sat_on(acting))


class Recusal(Owned):
    """Leaves the room for one item: declared, or found by the platform, with its reason."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="recusals")
    attendance = models.ForeignKey(Attendance, on_delete=models.CASCADE, related_name="recusals")
    reason = models.CharField(_("reason"), max_length=500)
    declared_by = models.UUIDField(null=True, blank=True)

    objects = RecusalQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "attendance"], name="recusal_once")]

    def __str__(self) -> str:
        return self.reason
