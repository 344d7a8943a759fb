"""Who may see and change what of this room (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province, views
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_coordinate, can_view_network
from phakhi.health.models import FactorProfile, FormJudgement, HealthReading, Improvement
from phakhi.networks.states import speaks_for


@views(HealthReading)
@views(FormJudgement)
@views(FactorProfile)
def can_view_health(acting: Acting, row: HealthReading | FormJudgement | FactorProfile) -> bool:
    return same_province(acting, row) and can_view_network(acting, row.network)


@views(Improvement)
def can_view_improvement(acting: Acting, improvement: Improvement) -> bool:
    if not same_province(acting, improvement):
        return False
    asked = improvement.asked
    return acting.is_staff or (asked is not None and speaks_for(acting, asked))


def can_compute_health(acting: Acting, network: GovernanceNetwork) -> bool:
    return can_coordinate(acting, network)


def can_see_inside(acting: Acting, network: GovernanceNetwork) -> bool:
    """Pairs, what-if and the to-do list: for the office, which coordinates."""
    return same_province(acting, network) and acting.is_staff
