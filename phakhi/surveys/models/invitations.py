"""Who is asked, and what they have said while the wave is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.networks.models import Actor
from phakhi.surveys.models.waves import Wave
from phakhi.surveys.states import INVITATION_FLOW, WAITING

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class InvitationQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(actor__party__in=acting.party_ids)

    def waiting(self) -> Self:
        return self.filter(state__in=WAITING)


class Invitation(Owned):
    """One member in one wave; says whether it answered, never what."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="invitations")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=INVITATION_FLOW.choices(), default="invited")
    sector = models.CharField(max_length=20, blank=True)
    speaker = models.CharField(_("who answers"), max_length=150, blank=True)
    speaker_post = models.CharField(_("post"), max_length=150, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    links_sent = models.PositiveSmallIntegerField(default=0)
    last_sent_on = models.DateField(null=True, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    typed_by = models.UUIDField(null=True, blank=True)
    checked_by = models.UUIDField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["actor__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["wave", "actor"], name="invited_once"),
            INVITATION_FLOW.constraint("invitation_state_is_known"),
            models.CheckConstraint(
                condition=Q(checked_by=None) | ~Q(checked_by=F("typed_by")),
                name="survey_paper_checked_by_another",
            ),
        ]

    @property
    def is_on_paper(self) -> bool:
        return self.typed_by is not None

    def __str__(self) -> str:
        return f"{self.actor_id} in {self.wave_id}"


class AnswerQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Only to whoever answers: no officer reads what a partner is about to say."""
        here = self.filter(province=acting.province)
        return here.filter(invitation__actor__party__in=acting.party_ids)


class Answer(Owned):
    """One step of an open questionnaire; all of them are deleted when the wave closes.

    `facts` (kinds of tie, how often, how closely) become ties. What is judged stands in `sealed`,
    which no page shows but to the browser that gave it (`hand`). Not audited, like a ballot.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="answers")
    step = models.CharField(max_length=40)
    about = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    is_done = models.BooleanField(default=False)
    facts = models.JSONField(default=dict, blank=True)
    sealed = models.BinaryField(default=bytes, blank=True)
    hand = models.CharField(max_length=64, blank=True)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["invitation", "step"], name="answer_step_once")
        ]

    def __str__(self) -> str:
        return f"{self.step} of {self.invitation_id}"
