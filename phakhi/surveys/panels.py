"""Under "My organisation": what there is to answer, and what others, together, think of us."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.networks.models import Actor
from phakhi.surveys.models import Invitation, Kind
from phakhi.surveys.queries import latest_wave, trust_and_value
from phakhi.surveys.queries.shown import year_of

MOST_POINTS = 4


def surveys_of_mine(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    asked = Invitation.objects.visible_to(acting).filter(
        actor__in=actors, wave__state="open", wave__closes_on__gte=timezone.localdate()
    )
    named = asked.select_related("wave__network", "wave__province", "actor__party")
    context = {"invitations": list(named), "scores": list(_scores(actors))}
    if not any(context.values()):
        return None
    return Panel(_("Surveys of your networks"), "surveys/panels/mine.html", context)


def _scores(actors: Sequence[Actor]) -> Iterator[dict[str, Any]]:
    """R: in-scores go to the partner itself, as the mean of five or more."""
    mine = Invitation.objects.filter(actor__in=actors, wave__kind=Kind.RELATIONSHIP)
    networks = {
        one.wave.network_id: one.wave.network for one in mine.select_related("wave__network")
    }
    for network in networks.values():
        wave = latest_wave(network, Kind.RELATIONSHIP)
        found = trust_and_value(wave).by_actor if wave else {}
        for actor in actors:
            score = found.get(actor.pk)
            if wave and score and score.trust and score.value:
                yield {
                    "actor": actor,
                    "year": year_of(wave),
                    "raters": score.raters,
                    "trust": round(100 * score.trust / MOST_POINTS),
                    "value": round(100 * score.value / MOST_POINTS),
                }
