"""Hands numbered events to subscribers in order; each keeps its own place."""

from __future__ import annotations

import logging

from django.db import connection, transaction
from django.db.models import Max

from phakhi.core.events import SUBSCRIBERS, Subscriber
from phakhi.core.models import Event, EventCursor

logger = logging.getLogger("phakhi.events")

BATCH = 200


def deliver(province_id: int) -> None:
    """At least once: the place moves in the handler's transaction; what leaves it may repeat."""
    for subscriber in SUBSCRIBERS.values():
        try:
            _serve(subscriber, province_id)
        except Exception:
            logger.exception("%s stopped; the next sweep tries again", subscriber.name)


def _serve(subscriber: Subscriber, province_id: int) -> None:
    cursor = EventCursor.objects.get_or_create(subscriber=subscriber.name, province_id=province_id)[
        0
    ]
    numbered = Event.objects.filter(province_id=province_id, seq__gt=cursor.seq)
    end = numbered.aggregate(end=Max("seq"))["end"]
    if end is None:
        return
    ours = numbered.filter(seq__lte=end, kind__startswith=subscriber.kind_prefix)
    for event in ours.order_by("seq").iterator(BATCH):
        if not _hand_over(subscriber, cursor, event):
            return
    _move(cursor, end)


@transaction.atomic
def _hand_over(subscriber: Subscriber, cursor: EventCursor, event: Event) -> bool:
    """False when somebody else serves this subscriber now, or has served this event."""
    if not _move(cursor, event.seq or 0):
        return False
    subscriber.handler(event)
    return True


def _move(cursor: EventCursor, seq: int) -> bool:
    with connection.cursor() as sql:
        sql.execute(
            "UPDATE core_eventcursor SET seq = %s WHERE id ="
            " (SELECT id FROM core_eventcursor WHERE id = %s AND seq = %s FOR UPDATE SKIP LOCKED)",
            [seq, cursor.pk, cursor.seq],
        )
        moved = bool(sql.rowcount == 1)
    cursor.seq = seq
    return moved
