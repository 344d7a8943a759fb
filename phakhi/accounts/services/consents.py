"""Consent is given in exact words, and taken back as easily (PDPA s.19)."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from phakhi.accounts.consent_effects import CONSENT_EFFECTS
from phakhi.accounts.models import Channel, Consent, ConsentText
from phakhi.accounts.permissions import (
    can_consent_for,
    can_enter_consent,
    can_manage_roles,
)
from phakhi.core.acting import Acting
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.parties.models import Party


@transaction.atomic
def publish_text(
    *, acting: Acting, purpose: str, title_th: str, title_en: str, text_th: str, text_en: str
) -> ConsentText:
    """The next edition; what was agreed to in older words stays as it was."""
    authorise(can_manage_roles(acting))
    last = ConsentText.objects.filter(province=acting.province, purpose=purpose).first()
    text = ConsentText(
        province=acting.province,
        purpose=purpose,
        edition=last.edition + 1 if last else 1,
        title_th=title_th,
        title_en=title_en,
        text_th=text_th,
        text_en=text_en,
    )
    text.sha256 = fingerprint(text)
    text.save(force_insert=True)
    facts = {"purpose": purpose, "edition": str(text.edition), "sha256": text.sha256}
    enter(acting=acting, act="accounts.consent_text_published", subject=text, facts=facts)
    return text


def fingerprint(text: ConsentText) -> str:
    words = "\x00".join((text.title_th, text.text_th, text.title_en, text.text_en))
    return sha256(words.encode()).hexdigest()


@transaction.atomic
def give_consent(
    *, acting: Acting, party: Party, text: ConsentText, scan: StoredFile | None = None
) -> Consent:
    """By the person, or by an officer from a signed paper; agreeing twice changes nothing."""
    own = can_consent_for(acting, party)
    authorise(own or can_enter_consent(acting, party))
    Party.objects.select_for_update().get(pk=party.pk)
    earlier = Consent.objects.standing().filter(party=party, purpose=text.purpose)
    standing: Consent | None = earlier.first()
    if standing and standing.text_id == text.pk:
        return standing
    if standing:
        _close(standing)
    consent = Consent.objects.create(
        province=acting.province,
        party=party,
        text=text,
        purpose=text.purpose,
        language=(get_language() or "th")[:2],
        channel=Channel.WEB if own else Channel.PAPER,
        given_at=timezone.now(),
        officer_id=None if own else acting.person_id,
        scan=scan,
    )
    _take_effect(acting, consent, stands=True)
    return consent


@transaction.atomic
def withdraw_consent(*, acting: Acting, consent: Consent) -> Consent:
    party = consent.party
    authorise(can_consent_for(acting, party) or can_enter_consent(acting, party))
    consent = Consent.objects.select_for_update().get(pk=consent.pk)
    if consent.withdrawn_at is None:
        _close(consent)
        _take_effect(acting, consent, stands=False)
    return consent


def _close(consent: Consent) -> None:
    consent.withdrawn_at = timezone.now()
    consent.save(update_fields=["withdrawn_at"])


def _take_effect(acting: Acting, consent: Consent, *, stands: bool) -> None:
    for purpose, effect in CONSENT_EFFECTS.items():
        if purpose.partition("@")[0] == consent.purpose:
            effect(acting, consent.party, stands=stands)
    act = "accounts.consent_given" if stands else "accounts.consent_withdrawn"
    facts = {
        "purpose": consent.purpose,
        "text": consent.text.sha256,
        "language": consent.language,
        "channel": consent.channel,
    }
    private = {"party": str(consent.party_id)}
    enter(acting=acting, act=act, subject=consent, facts=facts, private=private)
