"""Each file is read back by the program it is for, and says what the picture says."""

from __future__ import annotations

from io import BytesIO, StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from django.test import Client

from phakhi.socialmap.drawing.looks import SECTORS
from tests.factories_networks import make_actor
from tests.factories_socialmap import make_circle, make_tie

pytestmark = pytest.mark.django_db
MAP = "/th/nakhon-ratchasima/map/"
NAME = 'กลุ่ม "ริมน้ำ" <ก&ข>'


@pytest.fixture
def edges() -> set[frozenset[str]]:
    actors = [*make_circle(5), make_actor(name_th=NAME)]
    make_tie(actors[5], actors[0], "funding")
    make_tie(actors[0], actors[1], "agreement")
    pairs = [*zip(actors[:5], [*actors[1:5], actors[0]], strict=True), (actors[5], actors[0])]
    return {frozenset((one.public_code, other.public_code)) for one, other in pairs}


def whole(client: Client, name: str) -> bytes:
    answer = client.get(MAP + name)
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    return b"".join(answer)


def pairs_of(graph: Any) -> set[frozenset[str]]:
    return {frozenset(edge) for edge in graph.edges()}


def test_graphml(client: Client, edges: set[frozenset[str]]) -> None:
    graph = nx.read_graphml(BytesIO(whole(client, "social-map.graphml")))
    assert pairs_of(graph) == edges
    assert NAME in nx.get_node_attributes(graph, "name").values()
    kinds = set(nx.get_edge_attributes(graph, "kinds").values())
    assert kinds == {"joint_work", "funding", "agreement joint_work"}


def test_gexf(client: Client, edges: set[frozenset[str]]) -> None:
    content = whole(client, "social-map.gexf")
    assert b'version="1.3"' in content
    graph = nx.read_gexf(BytesIO(content), version="1.3")
    assert pairs_of(graph) == edges
    assert NAME in nx.get_node_attributes(graph, "label").values()


def test_pajek(client: Client, edges: set[frozenset[str]]) -> None:
    lines = whole(client, "social-map.net").decode().splitlines()
    graph = nx.Graph(nx.parse_pajek(lines))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (6, len(edges))


def test_dl(client: Client, edges: set[frozenset[str]]) -> None:
    with NamedTemporaryFile(suffix=".dl") as file:
        Path(file.name).write_bytes(whole(client, "social-map.dl"))
        graph = igraph.Graph.Read_DL(file.name, directed=False)
    names = graph.vs["name"]
    found = {frozenset((names[e.source], names[e.target])) for e in graph.es}
    assert found == edges


def test_svg_stands_alone(client: Client, edges: set[frozenset[str]]) -> None:
    drawing = ElementTree.fromstring(whole(client, "social-map.svg"))
    shapes = list(drawing.iter("{http://www.w3.org/2000/svg}path"))
    assert len(shapes) == 6 + len(edges) + len(SECTORS)
    assert int(drawing.get("width", 0)) == 1000
    assert not list(drawing.iter("{http://www.w3.org/2000/svg}a"))


def test_the_two_sheets(client: Client, edges: set[frozenset[str]]) -> None:
    partners = whole(client, "partners.csv").decode("utf-8-sig").splitlines()
    ties = whole(client, "ties.csv").decode("utf-8-sig").splitlines()
    assert (len(partners), len(ties)) == (7, len(edges) + 1)
    assert whole(client, "ties.xlsx").startswith(b"PK")


def test_a_file_holds_what_was_asked_for(client: Client, edges: set[frozenset[str]]) -> None:
    lines = StringIO(whole(client, "ties.csv?tie=funding").decode("utf-8-sig")).readlines()
    assert len(lines) == 2


@pytest.mark.parametrize("name", ["social-map.exe", "people.csv", "ties.pdf"])
def test_what_is_no_file_of_ours_is_refused(client: Client, name: str) -> None:
    assert client.get(MAP + name).status_code in (400, 404)


def test_a_file_has_the_colours_of_the_house() -> None:
    light = Path("front/css/tokens/light.css").read_text("utf-8")
    for sector, colour in SECTORS.items():
        assert f"--{sector.replace('_', '-')}: {colour};" in light
