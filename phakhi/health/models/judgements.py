"""What only people can say about a network's form: how it is run, how much it must know (R144)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from phakhi.core.house_rules import append_only
from phakhi.core.models import Owned, Visible
from phakhi.governance.models import GovernanceNetwork, sees_network

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Form(models.TextChoices):
    """Provan & Kenis 2008."""

    SHARED = "shared", _("Run by all members together")
    LEAD = "lead_organisation", _("Run by one leading member")
    OFFICE = "administrative_organisation", _("Run by an office of its own")


class Need(models.IntegerChoices):
    """Of competencies at the level of the whole network."""

    LOW = 1, _("Little: members do their own work side by side")
    SOME = 2, _("Some: a few joint tasks")
    MUCH = 3, _("Much: joint plans, money or negotiation outside")
    GREAT = 4, _("Very much: the work cannot be done without it")


class JudgementQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(sees_network(acting, "network__"))


class FormJudgement(Owned):
    """The latest counts; earlier ones stay as history."""

    network = models.ForeignKey(GovernanceNetwork, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(_("how it is run now"), max_length=28, choices=Form)
    need = models.PositiveSmallIntegerField(_("what it must be able to do together"), choices=Need)
    said_by = models.UUIDField(null=True)

    objects = JudgementQuerySet.as_manager()

    class Meta:
        ordering = ["network_id", "-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(form__in=Form.values), name="form_judgement_form_known"
            ),
            models.CheckConstraint(
                condition=models.Q(need__range=(1, 4)), name="form_judgement_need_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.network_id} {self.form}"


append_only(FormJudgement)
