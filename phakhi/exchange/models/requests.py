"""R147: one partner asks another to unlock something; who answers by when is public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.exchange.models.steps import Step, known
from phakhi.exchange.states import REQUEST_FLOW, WAITING
from phakhi.exchange.vocabulary import Answer, Obstacle, Outcome, Source
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from datetime import date

    from phakhi.core.acting import Acting


class RequestQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Questions to authorities are public; names that are not go through `queries.shown`."""
        return self.filter(province=acting.province)

    def of_parties(self, acting: Acting) -> Self:
        mine = acting.own_parties
        if not mine:
            return self.none()
        return self.filter(Q(asker__party__in=mine) | Q(owner__party__in=mine))

    def unanswered(self) -> Self:
        return self.filter(state__in=WAITING)

    def overdue(self, on: date) -> Self:
        return self.unanswered().filter(due_on__lt=on)


class FacilitationRequest(Owned):
    """`owner` owes the answer now; forwarding makes another office the owner, with its own date."""

    public_code = models.CharField(max_length=12, editable=False)
    asker = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="requests_made")
    owner = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="requests_owed")
    owner_post = models.CharField(_("post that answers"), max_length=200, blank=True)
    network = models.ForeignKey(
        GovernanceNetwork, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(_("what it is about"), max_length=12, choices=Obstacle)
    title = models.CharField(_("in one line"), max_length=200)
    blocked = models.TextField(_("what is blocked"), max_length=2000)
    wanted = models.TextField(_("what is asked"), max_length=2000)
    why = models.TextField(_("why"), max_length=2000, blank=True)
    area_code = models.CharField(_("where"), max_length=8, blank=True)
    place_note = models.CharField(_("exact place"), max_length=200, blank=True)
    blocked_since = models.DateField(_("since when"), null=True, blank=True)
    affected = models.PositiveIntegerField(_("people affected"), null=True, blank=True)
    wanted_by = models.DateField(_("wished for by"), null=True, blank=True)
    evidence = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    hides_asker = models.BooleanField(_("asker not named in public"), default=False)
    hides_place = models.BooleanField(_("place not shown in public"), default=False)

    state = models.CharField(max_length=12, choices=REQUEST_FLOW.choices(), default="asked")
    state_since = models.DateTimeField(default=timezone.now)
    asked_on = models.DateField()
    due_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    answer_text = models.TextField(_("answer"), max_length=4000, blank=True)
    law = models.CharField(_("law or rule"), max_length=300, blank=True)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    source = models.CharField(max_length=8, choices=Source, default=Source.SELF)
    entered_by = models.UUIDField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = RequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-pk"]
        indexes = [models.Index(fields=["province", "state", "due_on"], name="request_due")]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="request_code_once"),
            REQUEST_FLOW.constraint("request_state_is_known"),
            models.CheckConstraint(condition=known("kind", Obstacle), name="request_kind_known"),
            models.CheckConstraint(
                condition=known("answer", Answer, blank=True), name="request_answer_known"
            ),
            models.CheckConstraint(
                condition=known("outcome", Outcome, blank=True), name="request_outcome_known"
            ),
            models.CheckConstraint(condition=~Q(asker=F("owner")), name="request_to_another"),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("asked_on")), name="request_due_after_asking"
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | (Q(answered_on__isnull=False) & ~Q(answer="")),
                name="request_answer_is_dated",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_waiting(self) -> bool:
        return self.state in WAITING

    @property
    def is_overdue(self) -> bool:
        return self.is_waiting and self.due_on < timezone.localdate()


class RequestStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = Q(is_public=True)
        if mine := acting.own_parties:
            seen |= Q(request__asker__party__in=mine) | Q(request__owner__party__in=mine)
        return here.filter(seen)


class RequestStep(Step):
    """`owner` and `due_on` as they stood after the step: who let which date pass stays readable."""

    request = models.ForeignKey(FacilitationRequest, on_delete=models.PROTECT, related_name="steps")
    owner = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    is_public = models.BooleanField(default=True)

    objects = RequestStepQuerySet.as_manager()
