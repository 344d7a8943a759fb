"""What a new body of a type has unless somebody says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from phakhi.bodies.types import BODY_TYPES, usual
from phakhi.bodies.usual_texts import texts_of

# [K] the administrative-procedure law lets a second call do with a third.
SECOND_CALL = Decimal("0.333")


def usual_values(type_: str, theme: str = "") -> dict[str, Any]:
    start, texts = usual(type_), texts_of(type_, theme)
    is_formal = type_ != "informal"
    return {
        "form": start.form,
        "quorum_share": Decimal(str(start.quorum)),
        "second_call_share": SECOND_CALL if is_formal and start.quorum else Decimal(0),
        "term_years": start.term_years,
        "max_terms": start.max_terms,
        "checks_six_parties": start.checks_six_parties,
        "scrutinises": type_ in ("joint_scrutiny_committee", "kor_tor_jor", "kor_tor_por"),
        "idle_after_days": start.meets_every_days * 3 // 2,
        "legal_basis": texts.legal_basis,
        "mandate": texts.mandate,
        "powers": texts.powers,
    }


def filled_in(values: Mapping[str, Any]) -> dict[str, Any]:
    type_ = values.get("type", "")
    start = usual_values(type_, values.get("theme", "")) if type_ in BODY_TYPES else {}
    return start | dict(values)
