"""One round of questions to the members of a network (R034, R144–R145, networks.md §1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.models.networks import sees_network
from phakhi.surveys.states import WAVE_FLOW

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Kind(models.TextChoices):
    RELATIONSHIP = "relationship", _("Who works with whom")
    LEADERSHIP = "leadership", _("Which leaders everybody accepts")
    FACTORS = "factors", _("The nine factors of a strong network")


class WaveQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(sees_network(acting, "network__"), province=acting.province)
        return here if acting.is_staff else here.exclude(state="draft")


class Wave(Owned):
    """`results` is written once, at closing; `salt` opens sealed answers and goes with it.

    `link_form` is what a link looks like where it was first sent from, for reminders at night.
    `subjects` are the leaders asked about: `{"key", "kind", "th", "en"}`, posts and not persons.
    """

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="waves")
    public_code = models.CharField(max_length=12, editable=False)
    kind = models.CharField(_("what we ask about"), max_length=12, choices=Kind)
    year = models.PositiveSmallIntegerField(_("year"))
    state = models.CharField(max_length=6, choices=WAVE_FLOW.choices(), default="draft")
    opens_on = models.DateField(_("opens on"))
    closes_on = models.DateField(_("last day to answer"))
    closed_on = models.DateField(null=True, blank=True)
    remind_on = ArrayField(models.DateField(), default=list, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    subjects = models.JSONField(default=list, blank=True)
    wording_version = models.CharField(max_length=20, blank=True)
    wording_sha256 = models.CharField(max_length=64, blank=True)
    invited = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    results = models.JSONField(default=dict, blank=True)
    salt = models.BinaryField(default=bytes, blank=True)
    link_form = models.CharField(max_length=300, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = WaveQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "kind", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="wave_code_once"),
            WAVE_FLOW.constraint("wave_state_is_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="wave_kind_known"),
            models.UniqueConstraint(fields=["network", "kind", "year"], name="wave_once_a_year"),
            models.UniqueConstraint(
                fields=["network", "kind"], condition=~Q(state="closed"), name="wave_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="wave_dates_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(state="closed") | Q(salt=b"", closed_on__isnull=False),
                name="wave_closed_forgets_its_key",
            ),
            models.CheckConstraint(
                condition=Q(answered__lte=F("invited")), name="wave_answers_of_the_invited"
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def response_rate(self) -> float:
        return self.answered / self.invited if self.invited else 0.0

    def days_left(self, today: date) -> int:
        return max(0, (self.closes_on - today).days)

    def __str__(self) -> str:
        return f"{self.kind} {self.year}"
