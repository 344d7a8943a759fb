"""The pure parts: known graphs, and what holds for every graph."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.health.computing.asked import Asked, Figure, published
from phakhi.health.computing.changes import reasons
from phakhi.health.computing.cuts import cut_pieces
from phakhi.health.computing.leaving import leaving
from phakhi.health.computing.measuring import Given, measure
from phakhi.health.computing.reach import reach
from phakhi.health.computing.snapshot import Bond, Snapshot
from phakhi.health.computing.structure import structure
from phakhi.methods.networks import Graph


def snapshot(pairs: list[tuple[int, int]], size: int) -> Snapshot:
    members = tuple(f"m{number:02}" for number in range(size))
    sectors = {member: "ab"[number % 2] for number, member in enumerate(members)}
    bonds = tuple(Bond(members[one], members[other], depth=0.5) for one, other in sorted(pairs))
    return Snapshot(members, sectors, bonds)


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    size = draw(st.integers(1, 12))
    pairs = list(combinations(range(size), 2))
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return snapshot(chosen, size)


@given(snapshots())
def test_cut_points_and_their_pieces_are_those_of_networkx(found: Snapshot) -> None:
    graph = nx.Graph()
    graph.add_nodes_from(range(len(found.members)))
    graph.add_edges_from(found.graph.edges)
    cuts = cut_pieces(found.graph)
    assert set(cuts) == set(nx.articulation_points(graph))
    for node, pieces in cuts.items():
        rest = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        expected = {frozenset(piece) for piece in nx.connected_components(rest)}
        assert {frozenset(piece) for piece in pieces} == expected
        assert [len(p) for p in pieces] == sorted((len(p) for p in pieces), reverse=True)


@given(snapshots())
def test_reach_is_what_counting_pairs_gives(found: Snapshot) -> None:
    size = len(found.members)
    if size < 3:
        return
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(found.graph.edges)
    left = [_reached(graph.subgraph(set(graph) - {node})) for node in graph]
    most = (size - 1) * (size - 2) / 2
    held = reach(found.graph)
    assert held.now == pytest.approx(_reached(graph) / (size * (size - 1) / 2))
    assert held.worst == pytest.approx(min(left) / most)
    assert held.mean == pytest.approx(sum(left) / size / most)


def _reached(graph: nx.Graph) -> int:
    return sum(len(piece) * (len(piece) - 1) // 2 for piece in nx.connected_components(graph))


@given(snapshots())
def test_a_snapshot_survives_being_written_and_read(found: Snapshot) -> None:
    assert Snapshot.read(found.written()) == found


@settings(max_examples=40, deadline=None)
@given(snapshots(), st.data())
def test_every_interval_holds_its_value(found: Snapshot, data: st.DataObject) -> None:
    answered = frozenset(data.draw(st.sets(st.sampled_from(found.members), min_size=1)))
    for name, dial in measure(Given(found, None, answered)).items():
        if dial.value is not None and dial.low is not None and dial.high is not None:
            if name != "density":  # its interval is of the pairs that are known
                assert dial.low <= dial.value + 1e-9 <= dial.high + 2e-9, name
            assert 0 <= dial.low <= dial.high <= 1


def test_nobody_asked_no_interval_is_pretended() -> None:
    dials = measure(Given(snapshot([(0, 1), (1, 2)], 3)))
    assert all(dial.low is None for dial in dials.values())


def test_everybody_answered_no_width_is_left() -> None:
    found = snapshot([(0, 1), (1, 2), (0, 2), (2, 3)], 4)
    dial = measure(Given(found, None, frozenset(found.members)))["bridging"]
    assert dial.low == pytest.approx(dial.value) == pytest.approx(dial.high)


@pytest.mark.parametrize("answered", [1, 2])
def test_under_seven_in_ten_it_is_called_thin(answered: int) -> None:
    found = snapshot([(0, 1), (1, 2)], 3)
    dials = measure(Given(found, None, frozenset(found.members[:answered])))
    assert dials["density"].state == "thin"


def test_a_star_hangs_on_its_middle() -> None:
    star = snapshot([(0, n) for n in range(1, 6)], 6)
    held = reach(star.graph)
    assert (held.now, held.worst, held.cut_points) == (1.0, 0.0, 1)
    assert structure(star).centralisation == 1.0
    assert leaving(star, "m00").cut_off == ("m02", "m03", "m04", "m05")


def test_a_ring_holds_whoever_leaves() -> None:
    ring = snapshot([(0, 1), (1, 2), (2, 3), (0, 3)], 4)
    assert reach(ring.graph).worst == 1.0
    assert leaving(ring, "m00").cut_off == ()


def test_nothing_changed_gives_no_reason() -> None:
    found = snapshot([(0, 1), (1, 2)], 3)
    assert reasons(found, found) == []


def test_the_largest_cause_comes_first() -> None:
    before = snapshot([(0, n) for n in range(1, 8)] + [(1, 2)], 9)
    after = before.without("m00", "m08")
    found = reasons(before, after)
    assert [reason.member for reason in found] == ["m00", "m08"]
    assert found[0].cut_off and not found[1].cut_off


def test_effects_of_a_leaving_never_speak_of_trust() -> None:
    star = snapshot([(0, n) for n in range(1, 6)], 6)
    assert not {"trust", "value"} & set(leaving(star, "m00").effects)


def wave(respondents: int, trust: float | None, name: str = "w1") -> Asked:
    figure = Figure(trust, trust, trust)
    return Asked(name, "2026-10-01", 20, respondents, respondents * 3, figure, figure)


@pytest.mark.parametrize("respondents", range(5))
def test_under_five_answers_nothing_is_shown(respondents: int) -> None:
    shown = published(wave(respondents, 0.6123), None)
    assert shown is not None and shown.trust == Figure()


@pytest.mark.parametrize("more", range(5))
def test_two_readings_cannot_be_subtracted_to_read_one_answer(more: int) -> None:
    """Four late answers, or one changed one, do not move a figure that was shown."""
    first = published(wave(10, 0.61), None)
    assert published(wave(10 + more, 0.75), first) == first


def test_five_more_answers_move_it() -> None:
    first = published(wave(10, 0.61), None)
    second = published(wave(15, 0.754), first)
    assert second is not None and second.trust.value == 0.75


def test_a_new_wave_is_shown_at_once() -> None:
    first = published(wave(10, 0.61), None)
    second = published(wave(11, 0.7, "w2"), first)
    assert second is not None and second.trust.value == 0.7


@given(st.floats(0.25, 1))
def test_figures_of_the_survey_are_whole_per_cents(trust: float) -> None:
    shown = published(wave(9, trust), None)
    assert shown is not None and shown.trust.value == round(trust, 2)


def test_a_graph_without_anybody_is_measured_too() -> None:
    empty = Snapshot((), {}, ())
    assert empty.graph == Graph((), ())
    assert {dial.state for dial in measure(Given(empty)).values()} == {"empty", "waits"}
