"""The map as JSON, small enough for a village's telephone (docs/reference/social-map-feed.md)."""

from __future__ import annotations

from typing import Any, Final

from phakhi.socialmap.pictures import Node, Picture
from phakhi.socialmap.questions import Question

VERSION: Final = 1
SCALE: Final = 1000
NAMED: Final = 60
SECTOR_LETTERS: Final = {
    "": "-",
    "public": "p",
    "business": "b",
    "third_sector": "t",
    "stakeholder": "s",
}
LEVEL_LETTERS: Final = {"individual": "i", "group": "g", "organisation": "o", "cluster": "c"}


def feed(picture: Picture, question: Question, sentence: str) -> dict[str, Any]:
    """Nodes as parallel lists in one order; each tie stands once, at its smaller number."""
    nodes = picture.nodes
    return {
        "version": VERSION,
        "on": question.on.isoformat(),
        "says": sentence,
        "partners": picture.partners,
        "pairs": picture.pairs,
        "clusters": picture.is_clustered,
        "middle": question.around,
        "code": " ".join(node.code for node in nodes),
        "sector": "".join(SECTOR_LETTERS[node.sector] for node in nodes),
        "level": "".join(LEVEL_LETTERS[node.level] for node in nodes),
        "x": [round(node.x * SCALE) for node in nodes],
        "y": [round(node.y * SCALE) for node in nodes],
        "size": [node.size for node in nodes] if picture.is_clustered else [],
        "ties": _ties(picture),
        "names": _first_names(picture),
    }


def names(picture: Picture) -> dict[str, str]:
    """Fetched after the first drawing: names weigh more than everything else together."""
    return {node.code: node.name for node in picture.nodes}


def _ties(picture: Picture) -> list[list[int]]:
    """`other·8 + bond·2 + confirmed`; between clusters `other, count` in turn."""
    ties: list[list[int]] = [[] for _ in picture.nodes]
    for line in picture.lines:
        one, other = sorted((line.one, line.other))
        if picture.is_clustered:
            ties[one] += [other, line.count]
        else:
            ties[one].append(other * 8 + line.bond * 2 + line.is_confirmed)
    return ties


def _first_names(picture: Picture) -> dict[str, str]:
    def largest(node: Node) -> tuple[int, int, str]:
        return -node.size, -node.weight, node.code

    return {node.code: node.name for node in sorted(picture.nodes, key=largest)[:NAMED]}
