"""Choosing the network manager: candidates, assessors, scores nobody sees too early (R033)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.formation.pure.scoring import HIGHEST, LOWEST
from phakhi.formation.states import CANDIDATE_FLOW, CHOICE_FLOW
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance.models import GovernanceNetwork, sees_network
from phakhi.networks.models import Actor
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

OPENED: Final = ("closed", "decided")


def equal_weights() -> dict[str, int]:
    return dict.fromkeys(CRITERIA, 20)


def assesses(acting: Acting) -> Any:
    return Assessor.objects.filter(person=acting.person_id).values("choice")


class ChoiceQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Everybody once it is decided; before that, staff and whoever takes part."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = Q(state="decided") & sees_network(acting, "network__")
        if acting.person_id:
            stands = Candidate.objects.filter(person=acting.person_id).values("choice")
            seen |= Q(pk__in=assesses(acting)) | Q(pk__in=stands)
        return here.filter(seen)


class ManagerChoice(Owned):
    """`weights` per criterion; `reasons` is why this one, written for everybody to read."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="manager_choices"
    )
    state = models.CharField(max_length=10, choices=CHOICE_FLOW.choices(), default="nominating")
    state_since = models.DateTimeField(default=timezone.now)
    weights: models.JSONField[Any, Any] = models.JSONField(default=equal_weights)
    closes_on = models.DateField(_("scores until"), null=True, blank=True)
    note = models.TextField(_("what is asked of the manager"), max_length=2000, blank=True)
    chosen = models.ForeignKey(
        "Candidate", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reasons = models.TextField(_("why this candidate"), max_length=2000, blank=True)
    decided_on = models.DateField(null=True, blank=True)

    objects = ChoiceQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            CHOICE_FLOW.constraint("choice_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="decided") | (Q(chosen__isnull=False) & ~Q(reasons="")),
                name="choice_decided_with_reasons",
            ),
            models.UniqueConstraint(
                fields=["network"],
                condition=Q(state__in=["nominating", "scoring", "closed"]),
                name="choice_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_opened(self) -> bool:
        """From here on the scores may be read."""
        return self.state in OPENED


class CandidateQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The public only reads who was chosen, and only with that person's consent."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        chosen = Q(choice__chosen=F("pk"), choice__state="decided", person__consented_to_show=True)
        seen = chosen & sees_network(acting, "choice__network__")
        if acting.person_id:
            seen |= Q(person=acting.person_id)
            seen |= Q(state="agreed", choice__in=assesses(acting))
        return here.filter(seen)


class Candidate(Owned):
    """`actor` is the organisation the person comes from, if any: no official post is needed."""

    choice = models.ForeignKey(ManagerChoice, on_delete=models.PROTECT, related_name="candidates")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=10, choices=CANDIDATE_FLOW.choices(), default="nominated")
    background = models.CharField(_("background"), max_length=300, blank=True)
    why = models.TextField(_("why this person"), max_length=1000, blank=True)
    named_by = models.UUIDField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            CANDIDATE_FLOW.constraint("candidate_state_is_known"),
            models.UniqueConstraint(fields=["choice", "person"], name="candidate_once"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def name(self) -> str:
        return self.person.name


class OwnQuerySet(Visible):
    """Staff and the assessor."""

    path = "person"

    def visible_to(self, acting: Acting) -> Self:
        return self.for_staff_or(acting, self.path)


class Assessor(Owned):
    """Scores for a side; `actor` is the organisation the person speaks for, if any."""

    choice = models.ForeignKey(ManagerChoice, on_delete=models.PROTECT, related_name="assessors")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    done_at = models.DateTimeField(null=True, blank=True)

    objects = OwnQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["choice", "person"], name="assessor_once")]

    def __str__(self) -> str:
        return str(self.pk)

    def is_close_to(self, candidate: Candidate) -> bool:
        """Nobody scores themselves, nor somebody of the own organisation."""
        same_house = self.actor_id is not None and self.actor_id == candidate.actor_id
        return candidate.person_id == self.person_id or same_house


class ConflictQuerySet(OwnQuerySet):
    path = "assessor__person"


class Conflict(Owned):
    """A declared conflict of interest: this assessor does not score this candidate."""

    assessor = models.ForeignKey(Assessor, on_delete=models.CASCADE, related_name="conflicts")
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="conflicts")
    reason = models.CharField(_("what the conflict is"), max_length=300)

    objects = ConflictQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessor", "candidate"], name="conflict_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ScoreQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """One's own at any time; all of them, for staff and assessors, once scoring is closed."""
        here = self.filter(province=acting.province)
        opened = Q(assessor__choice__state__in=OPENED)
        if acting.is_staff:
            own = Q(assessor__person=acting.person_id) if acting.person_id else Q(pk__in=[])
            return here.filter(opened | own)
        if not acting.person_id:
            return here.none()
        among = Q(assessor__choice__in=assesses(acting)) & opened
        return here.filter(Q(assessor__person=acting.person_id) | among)


class Score(Owned):
    """One point with its reason."""

    assessor = models.ForeignKey(Assessor, on_delete=models.CASCADE, related_name="scores")
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="scores")
    criterion = models.CharField(max_length=20)
    value = models.PositiveSmallIntegerField()
    reason = models.CharField(_("reason"), max_length=500)

    objects = ScoreQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessor", "candidate", "criterion"], name="manager_score_once"
            ),
            models.CheckConstraint(
                condition=Q(value__range=(LOWEST, HIGHEST)), name="manager_score_in_range"
            ),
            models.CheckConstraint(
                condition=Q(criterion__in=list(CRITERIA)), name="manager_score_criterion_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="manager_score_with_reason"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
