"""Purpose-bound links: a token of one purpose opens nothing of another (trust.md §5)."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import HouseError
from phakhi.core.ids import secret_token
from phakhi.core.models import Link, Owned, Province
from phakhi.core.models.links import LinkQuerySet


class DeadLink(HouseError):
    """Used up, expired, revoked, of another purpose or never issued: all look the same."""

    code = "dead_link"
    status = 410


def issue(*, acting: Acting, purpose: str, subject: Owned, days: int = 14, uses: int = 1) -> str:
    """The token is returned once and never stored."""
    token = secret_token()
    Link.objects.create(
        province=acting.province,
        token_hash=_hash(token),
        purpose=purpose,
        subject_type=subject._meta.label,
        subject_id=subject.pk,
        expires_at=timezone.now() + timedelta(days=days),
        uses_left=uses,
        issued_by=acting.person_id,
    )
    return token


def look_at(token: str, *, purpose: str, province: Province) -> Link:
    """Without using it up, for the page that shows what the link will do."""
    link: Link | None = _living(token, purpose, province).first()
    if link is None:
        raise DeadLink
    return link


@transaction.atomic
def redeem(token: str, *, purpose: str, province: Province) -> Link:
    link = look_at(token, purpose=purpose, province=province)
    if not _living(token, purpose, province).update(uses_left=F("uses_left") - 1):
        raise DeadLink
    return link


def revoke(link: Link) -> None:
    link.revoked_at = timezone.now()
    link.save(update_fields=["revoked_at"])


def _living(token: str, purpose: str, province: Province) -> LinkQuerySet:
    return Link.objects.filter(
        province=province,
        token_hash=_hash(token),
        purpose=purpose,
        uses_left__gt=0,
        revoked_at=None,
        expires_at__gt=timezone.now(),
    )


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
