"""The to-do list of a network, the most pressing first."""

from __future__ import annotations

from django.db.models import Case, IntegerField, Value, When

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.models import Improvement
from phakhi.health.models.improvements import ImprovementQuerySet
from phakhi.health.words.improvements import Item, items_of

ORDER = ("found", "proposed", "taken", "done", "dismissed", "lapsed")


def improvements_of(acting: Acting, network: GovernanceNetwork) -> ImprovementQuerySet:
    place = Case(
        *(When(state=state, then=Value(n)) for n, state in enumerate(ORDER)),
        output_field=IntegerField(),
    )
    seen = Improvement.objects.visible_to(acting).filter(network=network)
    found: ImprovementQuerySet = seen.select_related("network__province", "asked__party")
    return found.order_by(place, "-state_since", "pk")


def actions_of(acting: Acting, network: GovernanceNetwork, year: int) -> list[Item]:
    """What belongs to one year's profile; what lapsed by itself was nobody's action."""
    rows = improvements_of(acting, network).filter(year=year).exclude(state="lapsed")
    return items_of(acting, list(rows))
