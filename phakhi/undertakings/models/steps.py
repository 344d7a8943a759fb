"""Each step in a life is a row: who, in which post, by which way, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from phakhi.core.models import Visible
from phakhi.undertakings.models.changes import InsideQuerySet
from phakhi.undertakings.models.instructions import Instruction
from phakhi.undertakings.models.referrals import BodyReferral
from phakhi.undertakings.models.step import Step
from phakhi.undertakings.models.undertakings import Undertaking

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class UndertakingStep(Step):
    """The reason of a refusal is read by the body and the owner, not by the public."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.CASCADE, related_name="steps")

    objects = InsideQuerySet.as_manager()

    class Meta(Step.Meta):
        abstract = False


class ReferralStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        seen = BodyReferral.objects.visible_to(acting)
        return self.filter(province=acting.province, referral__in=seen)


class ReferralStep(Step):
    referral = models.ForeignKey(BodyReferral, on_delete=models.CASCADE, related_name="steps")

    objects = ReferralStepQuerySet.as_manager()

    class Meta(Step.Meta):
        abstract = False


class InstructionStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        seen = Instruction.objects.visible_to(acting)
        return self.filter(province=acting.province, instruction__in=seen)


class InstructionStep(Step):
    instruction = models.ForeignKey(Instruction, on_delete=models.CASCADE, related_name="steps")

    objects = InstructionStepQuerySet.as_manager()

    class Meta(Step.Meta):
        abstract = False
