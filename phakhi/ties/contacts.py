"""The days on which two partners met or spoke (R056): what the depth of a tie is computed from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from phakhi.core.models import Province
from phakhi.ties.models import Contact, Tie

MEETING = "meeting"


def contact_days(
    province: Province, actors: Iterable[UUID], since: date
) -> dict[frozenset[UUID], list[date]]:
    """Each day once, oldest first; logged contacts, and meetings both ends were at."""
    ids = list(actors)
    days: dict[frozenset[UUID], set[date]] = {}
    logged = Contact.objects.filter(
        province=province, actor__in=ids, other__in=ids, on__gte=since
    ).values_list("actor_id", "other_id", "on")
    met = Tie.objects.filter(
        province=province, kind=MEETING, source__in=ids, target__in=ids, since__gte=since
    ).values_list("source_id", "target_id", "since")
    for first, second, day in [*logged.order_by(), *met.order_by()]:
        days.setdefault(frozenset({first, second}), set()).add(day)
    return {pair: sorted(found) for pair, found in days.items()}
