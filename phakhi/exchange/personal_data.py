"""What this room's tables hold on persons, what the audit hashes, and how it is forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.exchange.models import (
    BudgetLine,
    Delivery,
    ExchangeStep,
    FacilitationRequest,
    RequestStep,
    ResourceExchange,
    StateResource,
    UseRequest,
    UseStep,
)

STEPS = (RequestStep, ExchangeStep, UseStep)
STEP_WORDS = ("note", "inside", "speaker")


def declare_exchange() -> None:
    words = ("title", "blocked", "wanted", "why", "answer_text")
    declare(FacilitationRequest, dict.fromkeys(words, "text"))
    declare(FacilitationRequest, {"entered_by": "person"})
    declare(FacilitationRequest, {"area_code": "location", "place_note": "location"})
    declare_harmless(FacilitationRequest, "public_code", "owner_post", "law")
    declare(ResourceExchange, dict.fromkeys(("what", "project", "conditions", "reason"), "text"))
    declare(ResourceExchange, {"proposed_by": "person"})
    declare_harmless(ResourceExchange, "public_code", "resource", "unit")
    declare(Delivery, {"note": "text", "by_person": "person"})
    declare(UseRequest, dict.fromkeys(("purpose", "reason", "appeal", "report"), "text"))
    declare(UseRequest, {"entered_by": "person"})
    declare_harmless(UseRequest, "public_code")
    declare(StateResource, {"contact": "contact", "about": "text", "eligibility": "text"})
    declare_harmless(StateResource, "public_code", "name", "sectors", "area_codes", "unit")
    declare_harmless(StateResource, "report_what")
    declare(BudgetLine, {"purpose": "text", "entered_by": "person"})
    declare_harmless(BudgetLine, "body")
    for step in STEPS:
        declare(step, {"note": "text", "inside": "text", "speaker": "name", "by_person": "person"})
        declare_harmless(step, "act", "from_state", "to_state", "by_post")


def audit_exchange() -> None:
    for model in (FacilitationRequest, ResourceExchange, Delivery, StateResource, UseRequest):
        audit.register(model)
    audit.register(BudgetLine)
    for step in STEPS:
        audit.register(step, personal=STEP_WORDS)


class ExchangeRecords:
    """An office's answer outlives whoever typed it; the link to the person does not."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        taken = {
            step._meta.model_name: list(
                step._default_manager.filter(by_person=person_id).values("act", "on", "speaker")
            )
            for step in STEPS
        }
        asked = FacilitationRequest.objects.filter(entered_by=person_id)
        return {"steps": taken, "requests": list(asked.values_list("public_code", flat=True))}

    def erase(self, person_id: UUID) -> None:
        for step in STEPS:
            step._default_manager.filter(by_person=person_id).update(by_person=None, speaker="")
        for model in (FacilitationRequest, UseRequest, BudgetLine):
            model._default_manager.filter(entered_by=person_id).update(entered_by=None)
        ResourceExchange.objects.filter(proposed_by=person_id).update(proposed_by=None)
        Delivery.objects.filter(by_person=person_id).update(by_person=None)
