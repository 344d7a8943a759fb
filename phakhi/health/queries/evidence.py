"""The evidence this room can find itself: factors 2 to 6 and, from the survey, 1."""

from __future__ import annotations

from itertools import combinations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.core.acting import Acting
from phakhi.formation.models import ConnectingPerson, ManagerChoice
from phakhi.governance.frame import network_address
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.evidence import FACTOR_EVIDENCE, Evidence, FactorEvidence
from phakhi.health.models import HealthReading
from phakhi.health.queries.readings import latest_of
from phakhi.health.queries.survey import leaders_accepted
from phakhi.health.words.figures import percent

NO_READING = gettext_lazy("There is no reading of the dials yet.")


def leaders(acting: Acting, network: GovernanceNetwork) -> Evidence:
    found = leaders_accepted(network)
    if found is None:
        return Evidence(None, _("The survey on leaders has not been closed with enough answers."))
    text = _("In %(yes)s of %(all)s sectors at least half accept the leaders.")
    return Evidence(found.share, text % {"yes": found.accepting, "all": found.sectors})


def spanners(acting: Acting, network: GovernanceNetwork) -> Evidence:
    """Confirmed persons only: who is named but has not agreed does not count."""
    persons = ConnectingPerson.objects.filter(network=network).confirmed()
    reading = latest_of(network)
    present = sorted(reading.inputs["sectors"]) if reading else []
    pairs = {pair for sectors in persons.values_list("sectors", flat=True) for pair in
             combinations(sorted(set(sectors) & set(present)), 2)}  # fmt: skip
    possible = len(present) * (len(present) - 1) // 2
    text = _("%(joined)s of %(all)s pairs of sectors are joined by a confirmed person.")
    words = text % {"joined": len(pairs), "all": possible}
    return Evidence(len(pairs) / possible if possible else None, words)


def manager(acting: Acting, network: GovernanceNetwork) -> Evidence:
    is_chosen = ManagerChoice.objects.filter(network=network, state="decided").exists()
    words = _("A manager was chosen with reasons.") if is_chosen else _("None has been chosen.")
    return Evidence(1.0 if is_chosen else 0.0, words)


def of_dial(code: str) -> FactorEvidence:
    def found(acting: Acting, network: GovernanceNetwork) -> Evidence:
        reading = latest_of(network)
        if reading is None:
            return Evidence(None, NO_READING)
        dial = reading.dials[code]
        url = network_address(network, "health:dial", dial=code)
        if dial["value"] is None:
            return Evidence(None, _("The dial shows nothing yet."), url)
        return Evidence(dial["value"], _words(reading, dial["value"]), url)

    return found


def _words(reading: HealthReading, value: float) -> str:
    return _("The dial stood at %(value)s in reading %(number)s.") % {
        "value": percent(value),
        "number": reading.number,
    }


def register_evidence() -> None:
    for number, source in (
        (1, leaders),
        (2, spanners),
        (3, manager),
        (4, of_dial("formality")),
        (5, of_dial("depth")),
        (6, of_dial("trust")),
    ):
        FACTOR_EVIDENCE.register(str(number), source)
