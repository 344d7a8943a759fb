"""What the partners' tables hold on persons, what the audit hashes, and how it is forgotten."""

from __future__ import annotations

from phakhi.accounts.datamap import declare, declare_harmless
from phakhi.core import audit
from phakhi.networks.models import Activity, Actor, ActorStep, ExternalPartner, ResourceLine

WORDS = ("mission", "strengths", "constraints", "state_reason")
PERSONAL = (*WORDS, "sort_key", "bigrams")


def declare_networks() -> None:
    declare(Actor, {"party": "person", "entered_by": "person", "second_check_by": "person"})
    declare(Actor, dict.fromkeys(WORDS, "text"))
    declare(Actor, {"sort_key": "name", "bigrams": "name", "registration_no": "identifier"})
    declare(Actor, {"area_code": "location", "area_codes": "location", "area_reach": "location"})
    declare_harmless(Actor, "public_code", "sector", "subtype", "consent_version", "batch_id")
    declare_harmless(Actor, "axes", "six_parties", "target_groups", "kinds", "topics", "tags")
    declare(ActorStep, {"by_person": "person", "reason": "text", "detail": "text"})
    declare_harmless(ActorStep, "act", "from_state", "to_state", "by_post")
    declare(Activity, {"name": "text", "target_note": "text"})
    declare_harmless(Activity, "topic", "populations", "area_codes")
    declare(ResourceLine, {"what": "text", "conditions": "text"})
    declare_harmless(ResourceLine, "resource", "unit")
    declare(ExternalPartner, {"name": "text", "purpose": "text"})
    declare_harmless(ExternalPartner, "kind", "country")


def audit_networks() -> None:
    audit.register(Actor, personal=PERSONAL)
    audit.register(ActorStep, personal=("reason", "detail"))
    audit.register(Activity)
    audit.register(ResourceLine)
    audit.register(ExternalPartner)
