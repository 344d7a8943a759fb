"""What is asked in each kind of wave, and the fingerprint of every word of it."""

from __future__ import annotations

from typing import Any

from phakhi.surveys.instruments import factors, leadership, relationship
from phakhi.surveys.instruments.wording import fingerprint, plain, plain_terms

VERSIONS = {
    "relationship": relationship.VERSION,
    "leadership": leadership.VERSION,
    "factors": factors.VERSION,
}


def wording(kind: str, subjects: list[dict[str, Any]]) -> dict[str, Any]:
    """Everything a respondent of such a wave is asked, in both languages."""
    if kind == "relationship":
        facts = plain((relationship.FREQUENCY, relationship.INTENSITY))
        judged = plain(relationship.JUDGED)
        return {"ties": plain_terms(relationship.TIES), "facts": facts, "judged": judged}
    if kind == "leadership":
        return {"question": plain((leadership.QUESTION,)), "leaders": subjects}
    return {
        "factors": plain_terms(factors.FACTORS),
        "culture": plain_terms(factors.CULTURE),
        "degree": plain_terms(factors.DEGREE),
    }


def wording_sha256(kind: str, subjects: list[dict[str, Any]]) -> str:
    return fingerprint({"version": VERSIONS[kind], **wording(kind, subjects)})
