"""An open call for members: criteria, applications, several assessors, a decision (R027)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models.networks import GovernanceNetwork, sees_network
from phakhi.governance.work_states import APPLICATION_FLOW, CALL_FLOW
from phakhi.networks.models import Actor
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

BEST = 5


class CallQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(sees_network(acting, "network__")).exclude(state="draft")


class OpenCall(Owned):
    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="calls")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=CALL_FLOW.choices(), default="draft")
    state_since = models.DateTimeField(default=timezone.now)
    title = models.CharField(_("title"), max_length=250)
    text = models.TextField(_("text of the call"), max_length=4000)
    seats = models.PositiveSmallIntegerField(_("how many are sought"), default=1)
    opens_on = models.DateField(_("open from"))
    closes_on = models.DateField(_("open until"))
    decided_on = models.DateField(null=True, blank=True)
    record = models.TextField(_("record of the selection"), max_length=4000, blank=True)

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            CALL_FLOW.constraint("call_state_is_known"),
            models.UniqueConstraint(fields=["network", "number"], name="call_number_once"),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="call_closes_after_it_opens"
            ),
            models.CheckConstraint(condition=Q(seats__gte=1), name="call_has_a_seat"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def takes_applications(self) -> bool:
        return self.state == "open" and self.opens_on <= timezone.localdate() <= self.closes_on


class CriterionQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(province=acting.province, call__in=OpenCall.objects.visible_to(acting))


class Criterion(Owned):
    call = models.ForeignKey(OpenCall, on_delete=models.CASCADE, related_name="criteria")
    place = models.PositiveSmallIntegerField()
    label = models.CharField(_("criterion"), max_length=250)
    weight = models.PositiveSmallIntegerField(_("weight"))

    objects = CriterionQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["call", "place"], name="criterion_place_once"),
            models.CheckConstraint(
                condition=Q(weight__range=(1, 100)), name="criterion_weight_known"
            ),
        ]

    def __str__(self) -> str:
        return self.label


class StaffOnly(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.none()


class Assessor(Owned):
    """`finished_at`: the sheet is handed in; when all are, the assessors see each other's."""

    call = models.ForeignKey(OpenCall, on_delete=models.CASCADE, related_name="assessors")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = StaffOnly.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["call", "person"], name="assessor_once_per_call")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} of {self.call_id}"


class ApplicationQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        return here.filter(actor__party__in=mine) if mine else here.none()


class Application(Owned):
    """`reason` is read by the applicant: why it was, or was not, selected."""

    call = models.ForeignKey(OpenCall, on_delete=models.PROTECT, related_name="applications")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="applications")
    state = models.CharField(max_length=12, choices=APPLICATION_FLOW.choices(), default="submitted")
    state_since = models.DateTimeField(default=timezone.now)
    motivation = models.TextField(_("what it brings along"), max_length=2000)
    conflict = models.CharField(_("conflicts of interest"), max_length=1000, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    applied_by = models.UUIDField(null=True, blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            APPLICATION_FLOW.constraint("application_state_is_known"),
            models.UniqueConstraint(fields=["call", "actor"], name="application_once"),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} to {self.call_id}"


class ScoreQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """One's own; everybody's once every assessor has handed in."""
        here = self.filter(province=acting.province)
        if not acting.is_staff:
            return here.none()
        unfinished = Assessor.objects.filter(finished_at=None).values("call")
        return here.filter(Q(assessor__person=acting.person_id) | ~Q(assessor__call__in=unfinished))


class Score(Owned):
    assessor = models.ForeignKey(Assessor, on_delete=models.CASCADE, related_name="scores")
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="scores")
    points = models.PositiveSmallIntegerField()

    objects = ScoreQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessor", "application", "criterion"], name="score_once"
            ),
            models.CheckConstraint(condition=Q(points__range=(0, BEST)), name="score_points_known"),
        ]

    def __str__(self) -> str:
        return str(self.points)
