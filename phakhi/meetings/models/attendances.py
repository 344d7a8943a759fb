"""Who is asked to a meeting, what they answered, when they came and left (R055, R056)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Seat
from phakhi.core.models import Owned, StoredFile
from phakhi.meetings.models.meetings import Meeting, OfMeeting
from phakhi.meetings.sitters import bodies_sat_on
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

ANSWERS = (
    ("comes", _("Comes")),
    ("not", _("Does not come")),
    ("sends", _("Sends a delegate")),
)
VIAS = ("", "link", "signed", "paper", "phone")
HELD = ("open", "closed", "lapsed")


def sees_attendance(acting: Acting) -> Q:
    """Before a meeting nobody outside reads who answers; what happened is everybody's."""
    mine = acting.own_parties
    own = Q(person__in=mine) | Q(party__in=mine)
    return Q(meeting__state__in=HELD) | Q(meeting__body__in=bodies_sat_on(acting)) | own


class AttendanceQuerySet(OfMeeting):
    def visible_to(self, acting: Acting) -> Self:
        seen = super().visible_to(acting)
        return seen if acting.is_staff else seen.filter(sees_attendance(acting))


class Attendance(Owned):
    """One person or seat asked to one meeting; who came, when, in whose stead.

    `counts` says whether it counts for the quorum and may vote (a reserve who stepped in does).
    `code` is what the person says or scans at the door. `entered_by` answered on someone's behalf.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    place = models.PositiveSmallIntegerField(default=0)
    seat = models.ForeignKey(
        Seat, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="attendances"
    )
    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="sent_to_meetings"
    )
    name = models.CharField(_("name"), max_length=250, blank=True)
    post = models.CharField(_("post"), max_length=250, blank=True)
    role = models.CharField(_("as"), max_length=20, default="member")
    counts = models.BooleanField(default=True)
    answer = models.CharField(_("answer"), max_length=8, blank=True)
    answer_note = models.CharField(_("note"), max_length=250, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_via = models.CharField(max_length=8, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    delegate_name = models.CharField(_("delegate"), max_length=250, blank=True)
    delegate_post = models.CharField(_("post of the delegate"), max_length=250, blank=True)
    letter = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    came_at = models.DateTimeField(null=True, blank=True)
    code = models.CharField(max_length=6, blank=True, editable=False)
    came_by = models.CharField(max_length=8, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    stands_in_for = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    entered_by = models.UUIDField(null=True, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "seat"], condition=Q(seat__isnull=False), name="asked_seat_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "code"], condition=~Q(code=""), name="asked_code_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "person"],
                condition=Q(seat=None, person__isnull=False),
                name="asked_guest_once",
            ),
            models.CheckConstraint(
                condition=Q(answered_via__in=VIAS), name="asked_answered_via_known"
            ),
            models.CheckConstraint(
                condition=~Q(answer="sends") | ~Q(delegate_name=""), name="asked_delegate_is_named"
            ),
            models.CheckConstraint(
                condition=Q(answer__in=("", "comes", "not", "sends")), name="asked_answer_known"
            ),
            models.CheckConstraint(
                condition=Q(came_by__in=("", "list", "qr", "link", "paper", "online")),
                name="asked_came_by_known",
            ),
            models.CheckConstraint(
                condition=Q(left_at=None) | Q(left_at__gte=F("came_at")),
                name="asked_left_after_coming",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def is_present_at(self, moment: Any) -> bool:
        came = self.came_at is not None and self.came_at <= moment
        return came and (self.left_at is None or self.left_at > moment)
