"""Who may see and change ties (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province, views
from phakhi.networks.permissions import can_view_actor
from phakhi.networks.states import speaks_for
from phakhi.ties.models import Tie


@views(Tie)
def can_view_tie(acting: Acting, tie: Tie) -> bool:
    if not same_province(acting, tie):
        return False
    if acting.is_staff or is_an_end(acting, tie):
        return True
    ends = (tie.source, tie.target)
    return tie.is_public and all(can_view_actor(acting, end) for end in ends)


def is_an_end(acting: Acting, tie: Tie) -> bool:
    return speaks_for(acting, tie.source) or speaks_for(acting, tie.target)
