"""`phakhi network metrics`: the output others build on, byte for byte."""

from __future__ import annotations

import csv
import io
import json
import random

import networkx as nx
import pytest

from phakhi.methods.networks.cli import main
from tests.methods.commands import phakhi, python

NODE = (
    "id degree betweenness closeness constraint effective_size core participation brokerage"
    " articulation community"
).split()
NETWORK = (
    "nodes edges density transitivity centralization components largest_component"
    " articulation_points bridges ei_index modularity robustness"
).split()
CALL = ("--nodes", "nodes.csv", "--edges", "edges.csv", "--json", "out.json")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(rows: list[list[object]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def put_club(folder, chance: random.Random | None = None) -> None:
    """The karate club; with `chance` in another order of rows, columns and ends."""
    graph = nx.karate_club_graph()
    nodes = [[node, club] for node, club in graph.nodes(data="club")]
    edges = [[a, b] for a, b in graph.edges]
    if chance:
        chance.shuffle(nodes)
        chance.shuffle(edges)
        edges = [chance.sample(edge, 2) for edge in edges]
    (folder / "nodes.csv").write_text(written([["id", "club"], *nodes]), "utf-8")
    (folder / "edges.csv").write_text(written([["source", "target"], *edges]), "utf-8")


def put(folder, nodes: str, edges: str) -> None:
    (folder / "nodes.csv").write_text(nodes, "utf-8")
    (folder / "edges.csv").write_text(edges, "utf-8")


def result(folder) -> dict:
    return json.loads((folder / "out.json").read_bytes(), parse_constant=pytest.fail)


def test_it_writes_what_the_contract_names(folder, capfd):
    put_club(folder)
    assert main([*CALL, "--group", "club"]) == 0
    assert capfd.readouterr() == ("", "")
    found = result(folder)
    assert list(found) == ["network", "nodes"]
    assert list(found["network"]) == NETWORK
    assert all(list(node) == NODE for node in found["nodes"])
    assert found["network"]["centralization"].keys() == {"degree", "betweenness"}
    assert found["network"]["robustness"].keys() == {"targeted", "random"}
    first = next(node for node in found["nodes"] if node["id"] == "0")
    assert first["brokerage"] == {
        "coordinator": 174, "itinerant": 0, "gatekeeper": 15, "representative": 15, "liaison": 0,
    }  # fmt: skip
    assert first["betweenness"] == pytest.approx(0.437635, abs=5e-7)


def test_without_groups_their_numbers_are_null(folder):
    put_club(folder)
    assert main([*CALL]) == 0
    found = result(folder)
    assert found["network"]["ei_index"] is None
    assert {node["brokerage"] for node in found["nodes"]} == {None}
    assert {node["participation"] for node in found["nodes"]} == {None}


def test_ids_are_texts_as_they_were_written(folder):
    put(folder, "id\n007\n น้ำ\nx\n", "source,target\n007,น\u0e4d้า\nx,007\n")
    assert main([*CALL]) == 0
    assert {node["id"] for node in result(folder)["nodes"]} == {"007", " น้ำ", "x"}


def test_ties_of_several_types_are_one(folder):
    put(folder, "id\na\nb\n", "source,target,weight,type\na,b,1,meets\nb,a,2.5,pays\na,b,,\n")
    assert main([*CALL]) == 0
    assert result(folder)["network"]["edges"] == 1


def test_rows_without_id_column_are_called_by_number(folder):
    put(folder, "name\nก\nข\n", "source,target\n1,2\n")
    assert main([*CALL]) == 0
    assert [node["id"] for node in result(folder)["nodes"]] == ["1", "2"]


@pytest.mark.parametrize("nodes", ["id\n", "id\na\n", "id\na\nb\n"])
def test_hardly_any_network_is_one_too(folder, nodes):
    put(folder, nodes, "source,target\n")
    assert main([*CALL]) == 0
    assert result(folder)["network"]["density"] == (0 if "b" in nodes else None)


def test_the_same_bytes_whatever_the_order_of_rows_and_the_hash_seed(tmp_path):
    outputs = set()
    for turn in range(4):
        folder = tmp_path / str(turn)
        folder.mkdir()
        put_club(folder, random.Random(turn) if turn else None)
        ended = phakhi(
            folder, "network", "metrics", *CALL, "--group", "club", hash_seed=str(turn * 7)
        )
        assert ended == (0, "", [])
        outputs.add((folder / "out.json").read_bytes())
    assert len(outputs) == 1


def test_help_needs_no_libraries_of_numbers(tmp_path):
    """The whole command line stays quick; what one method needs is imported when it is called."""
    code = "import sys, phakhi.__main__ as m; m.main(['--help']); print('numpy' in sys.modules)"
    ended = python(tmp_path, "-c", code)
    assert ended.out.endswith("False\n")
    assert "network metrics" in ended.out
