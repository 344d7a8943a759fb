"""A matter is raised one level up or handed one level down, and answered in public (R011)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.governance.models import GovernanceNetwork, Referral
from phakhi.governance.permissions import can_propose_to
from phakhi.governance.work_states import REFERRAL_FLOW


@transaction.atomic
def raise_referral(
    *,
    acting: Acting,
    source: GovernanceNetwork,
    target: GovernanceNetwork,
    text: str,
    answer_due_on: date,
    is_public: bool = True,
) -> Referral:
    authorise(can_propose_to(acting, source))
    if source.pk != target.parent_id and target.pk != source.parent_id:
        raise BadInput("referral_one_level")
    referral = Referral.objects.create(
        province=acting.province,
        source=source,
        target=target,
        text=text,
        answer_due_on=answer_due_on,
        is_public=is_public,
        raised_by=acting.person_id,
    )
    events.record(acting, "governance.referral.sent", referral, {"network": str(target.pk)})
    return referral


@transaction.atomic
def answer_referral(
    *, acting: Acting, referral: Referral, act: str, answer: str = "", seen: int | None = None
) -> Referral:
    """`act`: take_up (work begins), answer, return; the last two must say something."""
    if act != "take_up" and not answer.strip():
        raise BadInput("reason_needed")
    REFERRAL_FLOW.move(acting, referral, act)
    versions.claim(referral, referral.version if seen is None else seen)
    referral.state_since, referral.answer = timezone.now(), answer
    referral.answered_on = None if act == "take_up" else timezone.localdate()
    referral.save(update_fields=["state", "state_since", "answer", "answered_on"])
    data = {"network": str(referral.source_id)}
    events.record(acting, f"governance.referral.{referral.state}", referral, data)
    return referral
