"""GraphML (yEd, networkx, igraph) and GEXF 1.3 (Gephi)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Final

from phakhi.core.charts.markup import tag
from phakhi.socialmap.pictures import BONDS, Line, Node, Picture

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET: Final = 1000
_NODE: Final = {
    "name": "string",
    "sector": "string",
    "level": "string",
    "kind": "string",
    "area": "string",
    "x": "double",
    "y": "double",
}
_EDGE: Final = {"kinds": "string", "bond": "string", "confirmed": "boolean"}


def graphml(picture: Picture) -> str:
    keys = [_key("node", name, kind) for name, kind in _NODE.items()]
    keys += [_key("edge", name, kind) for name, kind in _EDGE.items()]
    nodes = [tag("node", *_data(_of_node(node)), id=node.code) for node in picture.nodes]
    edges = [
        tag("edge", *_data(_of_line(line)), source=one.code, target=other.code)
        for one, other, line in _tied(picture)
    ]
    graph = tag("graph", *nodes, *edges, id="socialmap", edgedefault="undirected")
    return _HEAD + tag("graphml", *keys, graph, xmlns="http://graphml.graphdrawing.org/xmlns")


def gexf(picture: Picture) -> str:
    """y grows upwards in Gephi, downwards here."""
    nodes = [_gexf_node(node) for node in picture.nodes]
    edges = [
        tag(
            "edge",
            _values(_of_line(line)),
            id=str(number),
            source=one.code,
            target=other.code,
            weight=str(line.bond + 1),
        )
        for number, (one, other, line) in enumerate(_tied(picture))
    ]
    graph = tag(
        "graph",
        _declared("node", _NODE),
        _declared("edge", _EDGE),
        tag("nodes", *nodes) if nodes else "",
        tag("edges", *edges) if edges else "",
        defaultedgetype="undirected",
        mode="static",
    )
    spaces = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz"}
    return _HEAD + tag("gexf", graph, version="1.3", **spaces)


def _gexf_node(node: Node) -> str:
    where = {"x": f"{node.x * _SHEET:.1f}", "y": f"{-node.y * _SHEET:.1f}", "z": "0"}
    position = tag("viz:position", **where)
    return tag("node", _values(_of_node(node)), position, id=node.code, label=_clean(node.name))


def _tied(picture: Picture) -> Iterator[tuple[Node, Node, Line]]:
    for line in picture.lines:
        yield picture.nodes[line.one], picture.nodes[line.other], line


def _of_node(node: Node) -> dict[str, Any]:
    return {name: getattr(node, name) for name in _NODE}


def _of_line(line: Line) -> dict[str, Any]:
    confirmed = "true" if line.is_confirmed else "false"
    return {"kinds": " ".join(sorted(line.kinds)), "bond": BONDS[line.bond], "confirmed": confirmed}


def _key(of: str, name: str, kind: str) -> str:
    parts = {"id": f"{of}-{name}", "for": of, "attr.name": name, "attr.type": kind}
    return tag("key", **parts)


def _data(values: dict[str, Any]) -> list[str]:
    of = "edge" if "bond" in values else "node"
    return [
        tag("data", escape(_clean(value)), key=f"{of}-{name}")
        for name, value in values.items()
        if value != ""
    ]


def _declared(of: str, names: dict[str, str]) -> str:
    rows = [tag("attribute", id=name, title=name, type=kind) for name, kind in names.items()]
    return tag("attributes", *rows, **{"class": of, "mode": "static"})


def _values(values: dict[str, Any]) -> str:
    rows = [
        tag("attvalue", **{"for": name, "value": _clean(value)})
        for name, value in values.items()
        if value != ""
    ]
    return tag("attvalues", *rows)


def _clean(value: Any) -> str:
    return _NOT_IN_XML.sub("", str(value))
