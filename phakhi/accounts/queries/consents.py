"""What a party has agreed to, and the words it would agree to today."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from phakhi.accounts.models import Consent, ConsentText
from phakhi.core.models import Province


def has_consent(party_id: UUID, purpose: str) -> bool:
    """Ask before every use, also in jobs: a withdrawal counts from that moment."""
    return Consent.objects.standing().filter(party=party_id, purpose=purpose).exists()


def current_texts(province: Province) -> list[ConsentText]:
    texts = ConsentText.objects.filter(province=province).order_by("purpose", "-edition")
    return list(texts.distinct("purpose"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One purpose on the consent page."""

    text: ConsentText
    standing: Consent | None


def choices_of(party_id: UUID, province: Province) -> list[Choice]:
    standing = {c.purpose: c for c in Consent.objects.standing().filter(party=party_id)}
    return [Choice(text, standing.get(text.purpose)) for text in current_texts(province)]
