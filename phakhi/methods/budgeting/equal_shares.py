"""The Method of Equal Shares at one endowment, exactly (Peters, Pierczyński & Skowron 2021).

Every voter holds the endowment. In each round the project with the lowest price per utility that
its supporters can pay is bought; each pays price · weight, or all that is left.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.fitting import Fits
from phakhi.methods.budgeting.purse import Price
from phakhi.methods.budgeting.run import Run
from phakhi.methods.budgeting.tie_breaks import TieBreak
from phakhi.methods.budgeting.trace import Trace

Watch = Callable[[Run], None]


def equal_shares(
    support: Support, ties: TieBreak, endowment: Fraction, fits: Fits, watch: Watch | None = None
) -> Trace:
    run = Run(support, endowment, fits)
    free = [project for project in run.candidates() if support.costs[project] == 0]
    for project in sorted(free, key=lambda project: ties.keys[project]):
        if fits(project, [bought.project for bought in run.rounds]):
            run.take(project, Price(0, 1), (project,))
    while True:
        run.close()
        if watch:
            watch(run)
        best = run.best()
        if not best:
            break
        project = ties.first(list(best))
        run.take(project, best[project], tuple(sorted(best)))
    return Trace(endowment, tuple(run.rounds), run.emptied, tuple(run.candidates()))
