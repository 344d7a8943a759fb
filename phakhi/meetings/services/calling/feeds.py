"""A calendar address with a secret; shown once, renewed or revoked by whoever made it."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden
from phakhi.core.ids import secret_token
from phakhi.core.permissions import authorise, can_view
from phakhi.meetings.models import Feed


@transaction.atomic
def make_feed(*, acting: Acting, body: Body | None = None) -> str:
    """Of the body, or without one of one's own meetings. Making it anew ends the one before."""
    authorise(body is None or can_view(acting, body))
    if acting.person_id is None:
        raise Forbidden
    living = Feed.objects.filter(made_by=acting.person_id, body=body, revoked_at=None)
    living.select_for_update().update(revoked_at=timezone.now())
    token = secret_token()
    Feed.objects.create(
        province=acting.province,
        body=body,
        person_id=None if body else acting.person_id,
        made_by=acting.person_id,
        token_hash=hash_of(token),
    )
    return token


@transaction.atomic
def revoke_feed(*, acting: Acting, feed: Feed) -> Feed:
    authorise(can_view(acting, feed))
    feed.revoked_at = feed.revoked_at or timezone.now()
    feed.save(update_fields=["revoked_at"])
    return feed


def hash_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()
