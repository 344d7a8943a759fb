"""The twin of the drawing: every partner as a row, with whom it is tied to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from phakhi.core.labels import label
from phakhi.socialmap.pictures import Node, Picture
from phakhi.socialmap.questions import Question

NEIGHBOURS: Final = 3


@dataclass(frozen=True, slots=True)
class Row:
    """`ties` is None for a person; `more` counts the ties beyond those named."""

    node: Node
    kind: str
    area: str
    near: Sequence[Node]
    more: int
    around: str

    @property
    def ties(self) -> int | None:
        return None if self.node.is_person else self.node.ties


def order_of(picture: Picture, sort: str) -> list[int]:
    """The numbers of the nodes; they come in the order of the directory, persons never ranked."""
    numbers = list(range(len(picture.nodes)))
    if sort in ("ties", "-ties"):
        sign = -1 if sort == "-ties" else 1
        numbers.sort(key=lambda n: (picture.nodes[n].is_person, sign * picture.nodes[n].weight, n))
    return numbers


def rows_of(
    picture: Picture, numbers: Sequence[int], question: Question, areas: Mapping[str, str]
) -> list[Row]:
    return [_row(picture, number, question, areas) for number in numbers]


def _row(picture: Picture, number: int, question: Question, areas: Mapping[str, str]) -> Row:
    node, near = picture.nodes[number], picture.near[number]
    return Row(
        node=node,
        kind=label("sub_types", node.kind),
        area=areas.get(node.area[:4], ""),
        near=[picture.nodes[other] for other in near[:NEIGHBOURS]],
        more=max(len(near) - NEIGHBOURS, 0),
        around=question.about(node.code),
    )
