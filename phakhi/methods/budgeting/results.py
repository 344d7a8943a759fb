"""The outcome as `phakhi budgeting count` writes it."""

from __future__ import annotations

from collections.abc import Mapping

from phakhi.methods.budgeting.amounts import written
from phakhi.methods.budgeting.explaining import lacks
from phakhi.methods.budgeting.limits import told_limits
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.parameters import METHOD_VERSION
from phakhi.methods.budgeting.satisfaction import distribution
from phakhi.methods.budgeting.standings import PLACES
from phakhi.methods.budgeting.ties import met_ties, winners_with_lot_reversed
from phakhi.methods.budgeting.told_comparison import told_comparison
from phakhi.methods.budgeting.told_rounds import told_rounds

Told = dict[str, object]


def told_outcome(found: Outcome, *, explain: bool) -> Told:
    election, parameters = found.count.election, found.count.parameters
    set_aside = int(election.ballots.counts.sum()) - found.count.support.people
    endowment = found.shared.trace.endowment if found.shared else None
    result: Told = {
        "winners": found.ids(found.winners),
        "total_cost": written(election.money(found.count.total(found.winners))),
        "budget": written(election.money(election.budget)),
        "endowment": None if endowment is None else written(election.money(endowment), PLACES),
        "parameters": {
            **parameters.told(),
            "file_limits": {
                **told_limits(election),
                "ballots_set_aside": set_aside,
                "budgets_without_project": [p.label for p in found.count.pots if not p.projects],
            },
            "method_version": METHOD_VERSION,
        },
        "parameters_hash": parameters.hash,
        "rounds": told_rounds(found),
        "ties": [
            {
                "round": tie.round,
                "projects": found.ids(tie.projects),
                "criterion": tie.criterion,
                "decisive": tie.decisive,
            }
            for tie in met_ties(found)
        ],
        "winners_with_lot_reversed": found.ids(winners_with_lot_reversed(found)),
    }
    return {**result, **_explained(found)} if explain else result


def _explained(found: Outcome) -> Told:
    election, support = found.count.election, found.count.support
    lacking, standings = lacks(found)
    costs = {
        project: None if cost is None else written(election.money(cost))
        for project, cost in lacking.costs.items()
    }
    return {
        "effective_votes": _by_id(found, standings),
        "more_votes_needed": _by_id(found, lacking.votes),
        "winning_cost": _by_id(found, costs),
        "utility_distribution": [
            {"projects": projects, "people": people}
            for projects, people in distribution(support, found.winners)
        ],
        "comparison": told_comparison(found),
    }


def _by_id(found: Outcome, values: Mapping[int, object]) -> Told:
    return {found.count.election.projects[project].id: value for project, value in values.items()}
