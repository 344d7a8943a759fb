"""One partner's facts and ties, shown beside the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from phakhi.core.labels import label
from phakhi.socialmap.files.lists import kinds_of
from phakhi.socialmap.pictures import Line, Node, Picture
from phakhi.socialmap.questions import Question


@dataclass(frozen=True, slots=True)
class Tied:
    node: Node
    kinds: str
    is_confirmed: bool
    around: str


@dataclass(frozen=True, slots=True)
class Side:
    node: Node
    kind: str
    area: str
    tied: Sequence[Tied]
    around: str
    wider: str


def side_of(picture: Picture, question: Question, areas: Mapping[str, str]) -> Side:
    """`picture` is the one around the partner; its further steps are left out here."""
    number = next(n for n, node in enumerate(picture.nodes) if node.code == question.around)
    node = picture.nodes[number]
    lines = {_far(line, number): line for line in picture.lines if number in (line.one, line.other)}
    near = picture.near[number]
    return Side(
        node=node,
        kind=label("sub_types", node.kind),
        area=areas.get(node.area[:4], ""),
        tied=[_tied(picture.nodes[other], lines[other], question) for other in near],
        around=question.about(node.code),
        wider=question.about(node.code, steps=2),
    )


def _far(line: Line, number: int) -> int:
    return line.other if line.one == number else line.one


def _tied(node: Node, line: Line, question: Question) -> Tied:
    return Tied(node, kinds_of(line), line.is_confirmed, question.about(node.code))
