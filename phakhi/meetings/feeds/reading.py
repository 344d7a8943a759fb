"""Whose feed a secret opens, and which meetings stand in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from phakhi.bodies.keeping import sits_on
from phakhi.core.acting import Acting
from phakhi.core.links import DeadLink
from phakhi.core.models import Province
from phakhi.meetings.models import Feed, Meeting
from phakhi.meetings.queries.listing import own, seen_by
from phakhi.meetings.services.calling.feeds import hash_of
from phakhi.parties.models import Representation

BACK = timedelta(days=400)


def feed_of(province: Province, token: str) -> Feed:
    """Revoked, renewed or never made: all look the same."""
    living = Feed.objects.filter(province=province, revoked_at=None, token_hash=hash_of(token))
    found: Feed | None = living.select_related("body", "person", "province").first()
    if found is None:
        raise DeadLink
    return found


def reader_of(feed: Feed) -> Acting:
    """Whoever made it, without any role: a calendar program signs nobody in."""
    speaks = Representation.objects.filter(person=feed.made_by, province=feed.province_id)
    parties = frozenset(speaks.on(timezone.localdate()).values_list("party", flat=True))
    stranger = Acting.stranger(feed.province)
    return replace(stranger, person_id=feed.made_by, party_ids=parties)


def meetings_in(feed: Feed, acting: Acting) -> QuerySet[Meeting]:
    """Called once, whatever became of it; what was planned and dropped never stood in it."""
    since = timezone.now() - BACK
    seen = seen_by(acting).filter(called_at__isnull=False, starts_at__gte=since)
    found = seen.filter(body=feed.body) if feed.body_id else own(acting, seen)
    return found.order_by("starts_at", "pk")


def is_inside(feed: Feed, acting: Acting) -> bool:
    """One's own calendar holds the address to join; a body's only for those who sit on it."""
    return feed.body is None or sits_on(acting, feed.body)
