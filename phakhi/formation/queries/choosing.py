"""The choice of the manager as each reader may see it (R033)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from phakhi.core.acting import Acting
from phakhi.formation.models import Assessor, Candidate, Conflict, ManagerChoice, Score
from phakhi.formation.pure.scoring import Given, Result, Standing, result_of
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance.models import GovernanceNetwork


def choices_seen(acting: Acting, network: GovernanceNetwork) -> list[ManagerChoice]:
    seen = ManagerChoice.objects.visible_to(acting).filter(network=network)
    return list(seen.select_related("chosen__person", "network", "province"))


def own_assessor(acting: Acting, choice: ManagerChoice) -> Assessor | None:
    if not acting.is_signed_in:
        return None
    mine = choice.assessors.filter(person=acting.person_id)
    return mine.select_related("choice", "person", "actor__party").first()


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate's line in the table of results."""

    candidate: Candidate
    standing: Standing
    criteria: list[tuple[str, float | None]]

    @property
    def mean(self) -> float:
        return float(self.standing.mean)

    @property
    def spread(self) -> float:
        return float(self.standing.spread)


@dataclass(frozen=True, slots=True)
class Table:
    rows: list[Row]
    result: Result
    rivals: list[Candidate]

    @property
    def firmness(self) -> int | None:
        share = self.result.firmness
        return None if share is None else int(100 * share)


def results(acting: Acting, choice: ManagerChoice) -> Table | None:
    """None until scoring is closed, whoever asks: the rows themselves stay unseen until then."""
    if not choice.is_opened:
        return None
    scores = Score.objects.visible_to(acting).filter(assessor__choice=choice)
    given = [
        Given(str(row.assessor_id), str(row.candidate_id), row.criterion, row.value)
        for row in scores
    ]
    result = result_of(given, choice.weights)
    people = Candidate.objects.visible_to(acting).filter(choice=choice).select_related("person")
    by = {str(person.pk): person for person in people}
    rows = [
        Row(by[standing.candidate], standing, _criteria(standing))
        for standing in result.standings
        if standing.candidate in by
    ]
    return Table(rows, result, [by[name] for name in result.rivals if name in by])


def _criteria(standing: Standing) -> list[tuple[str, float | None]]:
    found: dict[str, Fraction] = dict(standing.by_criterion)
    return [(code, float(found[code]) if code in found else None) for code in CRITERIA]


def reasons_seen(acting: Acting, choice: ManagerChoice) -> list[Score]:
    """One's own at any time, everybody's once it is closed (`Score.visible_to`)."""
    seen = Score.objects.visible_to(acting).filter(assessor__choice=choice)
    related = seen.select_related("candidate__person", "assessor__person", "assessor__actor__party")
    return list(related.order_by("candidate", "criterion", "assessor"))


def conflicts_seen(acting: Acting, choice: ManagerChoice) -> list[Conflict]:
    seen = Conflict.objects.visible_to(acting).filter(assessor__choice=choice)
    return list(seen.select_related("candidate__person", "assessor__person"))
