"""Whether an owner is still there, and whether another may be asked in its place."""

from __future__ import annotations

from phakhi.governance.models import NetworkMember
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.vocabulary import ASK_ANOTHER, RUNNING


def owner_left(row: Undertaking) -> bool:
    """It took the matter on and has left the network of the body since."""
    if row.state not in ("proposed", *RUNNING) or row.body.network_id is None:
        return False
    known = NetworkMember.objects.filter(network=row.body.network_id, actor__party=row.owner_id)
    states = set(known.values_list("state", flat=True))
    return bool(states & {"withdrawn", "ended"}) and "active" not in states


def may_ask_another(row: Undertaking) -> bool:
    had_owner = row.state in ASK_ANOTHER and row.owner_id is not None
    return had_owner and not row.followed_by.exists()
