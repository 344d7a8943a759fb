"""An agency asks an advisory board; the board opines, the agency replies, in public (R050)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body, sees_body
from phakhi.core.models import Owned, Visible
from phakhi.dialogues.kinds import ASKED_ABOUT, FOLLOWS
from phakhi.dialogues.states import CONSULTATION_FLOW
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from datetime import date

    from phakhi.core.acting import Acting


class ConsultationQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_body(acting, "body__"), province=acting.province)

    def late(self) -> Self:
        today = timezone.localdate()
        opinion = Q(state="asked", opinion_due_on__lt=today)
        return self.filter(opinion | Q(state="opined", reply_due_on__lt=today))


class Consultation(Owned):
    """`reply_days` count from the day of the opinion; every date an authority owes is public."""

    public_code = models.CharField(max_length=24, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="consultations")
    agency = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=CONSULTATION_FLOW.choices(), default="asked")
    state_since = models.DateTimeField(default=timezone.now)
    about = models.CharField(_("about"), max_length=16)
    title = models.CharField(_("title"), max_length=400)
    question = models.TextField(_("what the board is asked"), max_length=4000)
    asked_on = models.DateField(default=timezone.localdate)
    opinion_due_on = models.DateField(_("opinion until"))
    reply_days = models.PositiveSmallIntegerField(_("days for the reply"), default=30)
    opinion = models.TextField(_("opinion of the board"), max_length=8000, blank=True)
    opinion_on = models.DateField(null=True, blank=True)
    reply_due_on = models.DateField(null=True, blank=True)
    follows = models.CharField(_("does the agency follow it"), max_length=8, blank=True)
    reply = models.TextField(_("reply of the agency"), max_length=8000, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    asked_by = models.UUIDField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "public_code"], name="consultation_code_once"
            ),
            CONSULTATION_FLOW.constraint("consultation_state_is_known"),
            models.CheckConstraint(
                condition=Q(about__in=list(ASKED_ABOUT)), name="consultation_about_known"
            ),
            models.CheckConstraint(
                condition=Q(follows="") | Q(follows__in=list(FOLLOWS)),
                name="consultation_follows_known",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("opined", "replied"))
                | (~Q(opinion="") & Q(reply_due_on__isnull=False)),
                name="consultation_opined_says_what",
            ),
            models.CheckConstraint(
                condition=~Q(state="replied") | (~Q(reply="") & ~Q(follows="")),
                name="consultation_replied_says_what",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def due_on(self) -> date | None:
        """Of whoever must act now."""
        due = {"asked": self.opinion_due_on, "opined": self.reply_due_on}
        return due.get(self.state)
