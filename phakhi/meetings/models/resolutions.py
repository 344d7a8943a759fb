"""What a body resolved on an item: how, by which votes, who dissented (R002, R061)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.meetings.models.meetings import AgendaItem, Attendance, Meeting, sees_meeting

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

RESOLUTION_KINDS = (
    ("acknowledge", _("Acknowledged")),
    ("agree", _("Agreed")),
    ("approve", _("Approved")),
    ("reject", _("Not agreed")),
    ("review", _("To be reviewed")),
    ("assign", _("Assigned")),
)
WAYS = (
    ("no_objection", _("Without objection")),
    ("roll_call", _("Roll call")),
    ("show_of_hands", _("Show of hands")),
    ("circulation", _("By circulation")),
)
VOTES = (("for", _("For")), ("against", _("Against")), ("abstain", _("Abstains")))


class ResolutionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(sees_meeting(acting, "item__meeting__"), province=acting.province)
        return here if acting.is_staff else here.filter(item__is_closed_to_public=False)


class Resolution(Owned):
    """`number` runs through a body's fiscal year. `closed_at` empty: voting goes on.

    `quorum` keeps what stood when it was resolved: members, present, needed.
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="resolutions")
    number = models.PositiveIntegerField()
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

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["-fiscal_year", "-number"]
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
                condition=Q(closed_at=None) | Q(passed__isnull=False),
                name="resolution_closed_has_result",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.fiscal_year}"

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
    entered_by = models.UUIDField(null=True, blank=True)

    objects = OfResolution.as_manager()

    class Meta:
        ordering = ["attendance__place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["resolution", "attendance"], name="vote_once"),
            models.CheckConstraint(
                condition=Q(choice__in=("for", "against", "abstain")), name="vote_choice_known"
            ),
        ]

    def __str__(self) -> str:
        return self.choice


class RecusalQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(province=acting.province, item__in=AgendaItem.objects.visible_to(acting))


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
