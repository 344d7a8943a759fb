"""A .pb file into an election, or all that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction

from phakhi.methods.budgeting.amounts import unit_of
from phakhi.methods.budgeting.ballot_limits import BallotLimits
from phakhi.methods.budgeting.cells import Cells
from phakhi.methods.budgeting.election import Election, Project
from phakhi.methods.budgeting.meta import Meta
from phakhi.methods.budgeting.projects import read_projects
from phakhi.methods.budgeting.sections import SECTIONS, Section, read_sections
from phakhi.methods.budgeting.votes import read_ballots
from phakhi.methods.faults import Fault, Refused


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows hold no cycles: looking for some, again and again, takes longer than reading them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_uncollected()
def read_election(file: str) -> Election:
    faults: list[Fault] = []
    sections = read_sections(file, faults)
    lacking = [name for name in SECTIONS if name not in sections]
    if not faults:
        faults += [Fault("no_section", file, 0, given={"name": name}) for name in lacking]
    if faults:
        raise Refused(faults)
    election = _election(file, sections, faults)
    if faults or election is None:
        raise Refused(sorted(faults, key=lambda fault: fault.row))
    return election


def _election(file: str, sections: Mapping[str, Section], faults: list[Fault]) -> Election | None:
    """What is right is read on, so that all faults are told at once."""
    meta = Meta.of(file, sections["META"], faults)
    rows = read_projects(file, sections["PROJECTS"], faults)
    vote_type = meta.vote_type()
    if not sections["PROJECTS"].header:
        return None
    costs = [row.cost for row in rows.values()]
    budget = meta.numbers.get("budget", Fraction(0))
    unit = unit_of([budget, *costs])
    projects = tuple(Project(row.id, int(row.cost * unit), row.cells) for row in rows.values())
    places = {key: place for place, key in enumerate(rows)}
    cells = Cells(places, BallotLimits(vote_type or "approval", costs, meta.numbers))
    cast = read_ballots(file, sections["VOTES"], cells, faults)
    meta.check("num_projects", len(rows))
    meta.check("num_votes", len(sections["VOTES"].rows))
    if vote_type is None:
        return None
    whole = int(budget * unit)
    return Election(file, meta.texts, vote_type, whole, unit, projects, *cast, meta.lines)
