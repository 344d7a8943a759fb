"""Small elections, made to meet ties, in the oracle's form, as election and as file."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from hypothesis import strategies as st

from phakhi.methods.budgeting.election import Election
from phakhi.methods.budgeting.reading import read_election
from tests.methods.budgeting.oracle import Town

UTILITIES = ("cost", "cardinality", "additive")


@st.composite
def towns(draw: st.DrawFn, *, people: int = 10, projects: int = 6) -> Town:
    """Few different costs, so that much is equal."""
    ids = [f"p{number}" for number in range(draw(st.integers(1, projects)))]
    costs = {name: Fraction(draw(st.sampled_from((0, 1, 2, 3, 5, 8, 13)))) for name in ids}
    vote = st.dictionaries(st.sampled_from(ids), st.integers(1, 3).map(Fraction), max_size=4)
    votes = draw(st.lists(vote, min_size=1, max_size=people))
    budget = Fraction(draw(st.integers(0, 25)))
    criteria = draw(st.sampled_from((("cost", "votes"), ("votes",), ())))
    return Town(
        budget,
        costs,
        votes,
        draw(st.sampled_from(UTILITIES)),
        draw(st.sampled_from("012")),
        criteria,
    )


def pb(town: Town, **meta: object) -> str:
    """As cumulative ballots."""
    told = {"budget": town.budget, "vote_type": "cumulative", **meta}
    return "\n".join([
        "META", "key;value", *(f"{key};{value}" for key, value in told.items()),
        "PROJECTS", "project_id;cost", *(f"{name};{cost}" for name, cost in town.costs.items()),
        "VOTES", "voter_id;vote;points", *(
            f"v{number};{','.join(vote)};{','.join(map(str, vote.values()))}"
            for number, vote in enumerate(town.votes)
        ), "",
    ])  # fmt: skip


def election_of(town: Town, folder: Path) -> Election:
    file = folder / "town.pb"
    file.write_text(pb(town), "utf-8")
    return read_election(str(file))


def tie_break(town: Town) -> str:
    return ",".join([*town.criteria, f"lot:{town.seed}"])
