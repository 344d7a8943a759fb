"""Names carry no meaning, seeds do; a listener may stop the work."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.networks import metrics
from phakhi.methods.networks.measuring import PHASES
from phakhi.methods.progress import Cancelled
from tests.methods.networks.graphs import any_graph, graph_of, measured


@given(any_graph(), st.randoms(use_true_random=False))
def test_other_names_change_no_number(graph, chance):
    names = list(graph)
    chance.shuffle(names)
    renamed = dict(zip(graph, names, strict=True))
    before, after = measured(graph, "team"), measured(nx.relabel_nodes(graph, renamed), "team")
    rows = {int(row.id): row for row in after.nodes}
    for row in before.nodes:
        other = rows[renamed[int(row.id)]]
        assert without_chance(row) == pytest.approx(without_chance(other))
        assert row.brokerage == other.brokerage
    assert before.network.ei_index == after.network.ei_index


def without_chance(row):
    """Equal communities are told apart by their members' names."""
    kept = replace(row, id="", community=0, brokerage=None)
    return [-1 if value is None else value for value in vars(kept).values() if value != ""]


def test_the_same_seed_finds_the_same_another_may_not():
    graph = graph_of(nx.gnm_random_graph(60, 120, seed=1))
    assert metrics(graph, seed=3) == metrics(graph, seed=3)
    found = {metrics(graph, seed=seed).network.robustness.random for seed in range(3)}
    assert len(found) == 3


def test_progress_rises_through_all_phases_to_the_end():
    told = []
    metrics(graph_of(nx.karate_club_graph()), progress=lambda *what: told.append(what))
    shares = [share for _, share in told]
    assert shares == sorted(shares) and shares[-1] == pytest.approx(1)
    assert list(dict.fromkeys(phase for phase, _ in told)) == list(PHASES)


def test_whoever_listens_may_stop_it():
    def stop(phase: str, share: float) -> None:
        if phase == "communities":
            raise Cancelled

    graph = graph_of(nx.karate_club_graph())
    with pytest.raises(Cancelled):
        metrics(graph, progress=stop)
    assert metrics(graph) == metrics(graph)
