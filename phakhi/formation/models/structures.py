"""The driving structure by agreement: bodies, the meeting, who agreed (R040, R066)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.formation.models.base import InsideQuerySet, of_my_networks
from phakhi.formation.models.groups import ThemeGroup
from phakhi.formation.states import STRUCTURE_FLOW
from phakhi.formation.vocabulary import BODY_KINDS
from phakhi.governance.models import GovernanceNetwork, sees_network
from phakhi.networks.models import Actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

PUBLIC = ("agreed", "replaced")


class StructureQuerySet(Visible):
    """A draft is staff's, a proposal the members', what was agreed everybody's."""

    path = ""

    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        state, network = f"{self.path}state", f"{self.path}network"
        open_to_all = Q(**{f"{state}__in": PUBLIC}) & sees_network(acting, f"{network}__")
        return here.filter(
            open_to_all | (Q(**{state: "proposed"}) & of_my_networks(acting, network))
        )


class Structure(Owned):
    """One version; `number` counts them in the network."""

    network = models.ForeignKey(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="structures"
    )
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=STRUCTURE_FLOW.choices(), default="draft")
    state_since = models.DateTimeField(default=timezone.now)
    note = models.TextField(_("what changes and why"), max_length=2000, blank=True)
    met_on = models.DateField(_("day of the meeting"), null=True, blank=True)
    met_at = models.CharField(_("place of the meeting"), max_length=250, blank=True)
    minutes = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    minutes_note = models.CharField(_("where the minutes are"), max_length=300, blank=True)
    agreed_on = models.DateField(null=True, blank=True)

    objects = StructureQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["network", "number"], name="structure_number_once"),
            STRUCTURE_FLOW.constraint("structure_state_is_known"),
            models.UniqueConstraint(
                fields=["network"], condition=Q(state="agreed"), name="structure_one_agreed"
            ),
            models.UniqueConstraint(
                fields=["network"],
                condition=Q(state__in=["draft", "proposed"]),
                name="structure_one_in_work",
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed") | Q(met_on__isnull=False, agreed_on__isnull=False),
                name="structure_agreed_in_a_meeting",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class BodyQuerySet(StructureQuerySet):
    path = "structure__"


class Body(Owned):
    """What it is for, what it must do, and what it gets to do it with."""

    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="bodies")
    kind = models.CharField(_("kind of body"), max_length=40)
    name_th = models.CharField(_("name in Thai"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children"
    )
    group = models.ForeignKey(
        ThemeGroup, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    mission = models.TextField(_("mission of the body"), max_length=1000, blank=True)
    duties = models.TextField(_("duties of the body"), max_length=2000, blank=True)
    money = models.DecimalField(
        _("money a year"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    staff = models.PositiveSmallIntegerField(_("staff"), null=True, blank=True)
    place = models.CharField(_("place to work"), max_length=200, blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=list(BODY_KINDS)), name="body_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")), name="body_not_its_own_parent"
            ),
            models.CheckConstraint(
                condition=Q(money=None) | Q(money__gte=0), name="body_money_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if get_language() == "en" and self.name_en else self.name_th

    @property
    def has_resources(self) -> bool:
        return self.money is not None or self.staff is not None or bool(self.place)

    @property
    def is_described(self) -> bool:
        return bool(self.mission.strip() and self.duties.strip()) and self.has_resources


class Stance(models.TextChoices):
    AGREED = "agreed", pgettext_lazy("stance", "Agreed")
    OBJECTED = "objected", pgettext_lazy("stance", "Objected")
    ABSTAINED = "abstained", pgettext_lazy("stance", "Was there, said neither")


class VoiceQuerySet(InsideQuerySet):
    path = "structure__network"


class Voice(Owned):
    """A member who came to the meeting, and what it said; reasons stay among the members."""

    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="voices")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    stance = models.CharField(_("said"), max_length=10, choices=Stance)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = VoiceQuerySet.as_manager()

    class Meta:
        ordering = ["actor__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["structure", "actor"], name="voice_once"),
            models.CheckConstraint(
                condition=Q(stance__in=Stance.values), name="voice_stance_known"
            ),
            models.CheckConstraint(
                condition=~Q(stance="objected") | ~Q(reason=""), name="voice_objects_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
