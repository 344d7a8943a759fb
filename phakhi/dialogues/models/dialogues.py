"""A forum: who came, what was said, which plans were laid side by side (R055–R061)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.dialogues.kinds import KINDS, MATCHES, POINTS, ROLES
from phakhi.dialogues.states import DIALOGUE_FLOW
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def sees_dialogue(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_dialogue`: prepared in the office, then public."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    seen = ~Q(**{f"{path}state": "planned"})
    if mine := acting.own_parties:
        seen |= Q(**{f"{path}convenor__party__in": mine})
    return here & seen


class DialogueQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_dialogue(acting))


class Dialogue(Owned):
    """`network` empty: for the whole province. `fiscal_year` (CE end year) is what the dial counts.

    `provinces` names the other provinces of an inter-provincial forum, as people call them.
    """

    public_code = models.CharField(max_length=24, editable=False)
    kind = models.CharField(_("kind of forum"), max_length=20, default="dialogue")
    state = models.CharField(max_length=12, choices=DIALOGUE_FLOW.choices(), default="planned")
    state_since = models.DateTimeField(default=timezone.now)
    network = models.ForeignKey(
        GovernanceNetwork, null=True, blank=True, on_delete=models.PROTECT, related_name="dialogues"
    )
    convenor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=400)
    purpose = models.TextField(_("what it is for"), max_length=2000, blank=True)
    on = models.DateField(_("day"))
    fiscal_year = models.PositiveSmallIntegerField(editable=False)
    hours = models.CharField(_("from when to when"), max_length=80, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    provinces = models.CharField(_("with which provinces"), max_length=250, blank=True)
    people = models.PositiveIntegerField(_("people who came"), null=True, blank=True)
    record = models.TextField(_("record"), max_length=20_000, blank=True)
    cancelled_because = models.CharField(_("why it is cancelled"), max_length=500, blank=True)
    entered_by = models.UUIDField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = DialogueQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["network", "fiscal_year"], name="dialogue_of_year")]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="dialogue_code_once"),
            DIALOGUE_FLOW.constraint("dialogue_state_is_known"),
            models.CheckConstraint(condition=Q(kind__in=list(KINDS)), name="dialogue_kind_known"),
            models.CheckConstraint(
                condition=~Q(state="held") | ~Q(record=""), name="dialogue_held_has_record"
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_because=""),
                name="dialogue_cancelled_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class OfDialogue(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_dialogue(acting, "dialogue__"), province=acting.province)


class DialogueParty(Owned):
    """A party that takes part; `name` where it is not on the province's register."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="parties")
    actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=250, blank=True)
    role = models.CharField(_("takes part as"), max_length=12, default="participant")

    objects = OfDialogue.as_manager()

    class Meta:
        ordering = ["role", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=list(ROLES)), name="takes_part_as_known"),
            models.CheckConstraint(
                condition=Q(actor__isnull=False) | ~Q(name=""), name="takes_part_is_somebody"
            ),
            models.UniqueConstraint(
                fields=["dialogue", "actor"],
                condition=Q(actor__isnull=False),
                name="takes_part_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Point(Owned):
    """What was said: an option, an argument for or against it, evidence, a conclusion (R061)."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="points")
    about = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="said_on"
    )
    kind = models.CharField(_("kind"), max_length=12)
    text = models.CharField(_("what was said"), max_length=1000)
    said_by = models.ForeignKey(
        DialogueParty, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answer = models.CharField(_("what came of it"), max_length=1000, blank=True)

    objects = OfDialogue.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=list(POINTS)), name="point_kind_known"),
            models.CheckConstraint(
                condition=Q(about=None) | ~Q(about=F("id")), name="point_not_on_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class BroughtPlan(Owned):
    """A plan, or an item of one, that somebody laid on the table (R059)."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="plans")
    brought_by = models.ForeignKey(
        DialogueParty, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    title = models.CharField(_("plan or project"), max_length=250)
    area_code = models.CharField(_("area"), max_length=8, blank=True)
    years = models.CharField(_("years"), max_length=40, blank=True)
    baht = models.DecimalField(_("baht"), max_digits=14, decimal_places=2, null=True, blank=True)

    objects = OfDialogue.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(baht=None) | Q(baht__gte=0), name="plan_baht_known")
        ]

    def __str__(self) -> str:
        return self.title


class Match(Owned):
    """Two plans that double or complete each other, or a gap, and what was agreed on it."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="matches")
    kind = models.CharField(_("what was found"), max_length=10)
    first = models.ForeignKey(
        BroughtPlan, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    second = models.ForeignKey(
        BroughtPlan, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    text = models.CharField(_("in words"), max_length=1000)
    agreement = models.CharField(_("what was agreed"), max_length=1000, blank=True)

    objects = OfDialogue.as_manager()

    class Meta:
        verbose_name_plural = "matches"
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=list(MATCHES)), name="match_kind_known"),
            models.CheckConstraint(
                condition=Q(kind="gap") | (Q(first__isnull=False) & Q(second__isnull=False)),
                name="match_of_two",
            ),
            models.CheckConstraint(
                condition=Q(first=None) | ~Q(first=F("second")), name="match_of_different_plans"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class DialogueTask(Owned):
    """What somebody is asked to do after the forum; `proposal` holds its yes or no (R009)."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("what is to be done"), max_length=500)
    owner = models.ForeignKey(
        DialogueParty, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    proposal = models.ForeignKey(
        AssignmentProposal, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    due_on = models.DateField(_("due on"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    outcome = models.CharField(_("what came of it"), max_length=500, blank=True)

    objects = OfDialogue.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_late(self) -> bool:
        past = self.due_on is not None and self.due_on < timezone.localdate()
        return self.done_on is None and past
