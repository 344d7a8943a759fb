"""The one door to a new state: the flow decides who and whether, the step is kept."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.undertakings.instruction_states import INSTRUCTION_FLOW
from phakhi.undertakings.models import (
    BodyReferral,
    Instruction,
    InstructionStep,
    ReferralStep,
    Undertaking,
    UndertakingStep,
)
from phakhi.undertakings.referral_states import REFERRAL_FLOW
from phakhi.undertakings.states import UNDERTAKING_FLOW

KINDS: dict[type[Any], tuple[Any, type[Any], str]] = {
    Undertaking: (UNDERTAKING_FLOW, UndertakingStep, "undertaking"),
    BodyReferral: (REFERRAL_FLOW, ReferralStep, "referral"),
    Instruction: (INSTRUCTION_FLOW, InstructionStep, "instruction"),
}

ENDS = ("refused", "withdrawn")


def move(
    acting: Acting,
    row: Any,
    act: str,
    *,
    seen: int | None = None,
    reason: str = "",
    via: str = "",
    **more: Any,
) -> None:
    """Within a service's transaction; `more` holds the columns that change with the state."""
    flow, _model, _name = KINDS[type(row)]
    before = row.state
    flow.move(acting, row, act)
    versions.claim(row, row.version if seen is None else seen)
    row.state_since = timezone.now()
    if row.state in ENDS and hasattr(row, "reason"):
        more["reason"] = reason
    for name, value in more.items():
        setattr(row, name, value)
    row.save(update_fields=["state", "state_since", *more])
    keep_step(acting, row, act, before=before, reason=reason, via=via)


def keep_step(
    acting: Acting, row: Any, act: str, *, before: str = "", reason: str = "", via: str = ""
) -> None:
    _flow, model, name = KINDS[type(row)]
    model.objects.create(
        **{name: row},
        province=acting.province,
        act=act,
        from_state=before,
        to_state=row.state,
        reason=reason[:1000],
        via=via,
        by_person=acting.person_id,
        by_post=acting.post_id,
    )


def said(text: str, code: str = "reason_needed", field: str = "") -> str:
    """A reason is needed: what was refused silently helps nobody ask better."""
    if not text.strip():
        raise BadInput(code, **({"field": field} if field else {}))
    return text.strip()
