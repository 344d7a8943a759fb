"""Lines under dots under names, in the proportions of the kept places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

from phakhi.core.charts.markup import Drawing, map_of_links, measure, tag, text
from phakhi.socialmap.drawing.looks import Look, on_page
from phakhi.socialmap.drawing.names import LEADING, SIZE, Dot, Name, place_names
from phakhi.socialmap.drawing.shapes import outline
from phakhi.socialmap.pictures import Line, Node, Picture

WIDTH = 1000.0
_EDGE = 64.0
_HIGHEST, _LOWEST = 900.0, 320.0
_SMALL, _LARGE = 6.0, 20.0
_FOOT = 84.0


@dataclass(frozen=True)
class Sheet:
    """`href` leads from a node on; `spoken` is what a screen reader says for it.

    A file travels without its page: `caption` says what it is, `key` what its shapes are.
    """

    title: str
    description: str
    spoken: Callable[[Node], str]
    href: Callable[[Node], str] | None = None
    look: Look = on_page
    middle: str = ""
    caption: str = ""
    key: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class _Paper:
    left: float
    top: float
    scale: float
    height: float
    shift: float

    def place(self, node: Node) -> tuple[float, float]:
        x = self.shift + (node.x - self.left) * self.scale
        return x, _EDGE + (node.y - self.top) * self.scale


def draw(picture: Picture, sheet: Sheet) -> Drawing:
    paper = _paper(picture)
    most = max([_amount(node, picture) for node in picture.nodes] or [0])
    dots = [_dot(node, picture, paper, sheet, most) for node in picture.nodes]
    body = [
        tag("g", *_lines(picture, dots, sheet)),
        *(_node(n, picture, dots, sheet) for n in range(len(dots))),
        tag("g", *_names(dots, sheet), aria_hidden="true"),
        *_foot(sheet, paper.height),
    ]
    height = paper.height + (_FOOT if sheet.caption else 0)
    return map_of_links(sheet.title, sheet.description, f"0 0 {WIDTH:.0f} {height:.0f}", body)


def _foot(sheet: Sheet, top: float) -> Iterator[str]:
    if not sheet.caption:
        return
    yield text(sheet.caption, _FOOT / 3, top + SIZE * 2, SIZE * 1.2, **sheet.look("name"))
    x, y = _FOOT / 3, top + SIZE * 4.4
    for sector, name in sheet.key:
        shape = outline(sector, x + SIZE / 2, y - SIZE * 0.36, SIZE / 2)
        yield tag("path", **sheet.look("node", sector), d=shape)
        yield text(name, x + SIZE * 1.5, y, SIZE, **sheet.look("name"))
        x += SIZE * 3 + measure(name, SIZE)


def _paper(picture: Picture) -> _Paper:
    xs = [node.x for node in picture.nodes] or [0.0]
    ys = [node.y for node in picture.nodes] or [0.0]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    room = WIDTH - 2 * _EDGE
    scale = min(room / (wide or 1e-9), (_HIGHEST - 2 * _EDGE) / (high or 1e-9), 2 * room)
    height = max(high * scale + 2 * _EDGE, _LOWEST)
    return _Paper(min(xs), min(ys), scale, height, (WIDTH - wide * scale) / 2)


def _amount(node: Node, picture: Picture) -> int:
    return node.size if picture.is_clustered else node.weight


def _dot(node: Node, picture: Picture, paper: _Paper, sheet: Sheet, most: int) -> Dot:
    amount = _amount(node, picture)
    share = sqrt(amount / most) if most else 0.0
    large = _LARGE * (2 if picture.is_clustered else 1)
    x, y = paper.place(node)
    radius = _SMALL + (large - _SMALL) * share
    return Dot(node.name, x, y, radius, amount, always=node.code == sheet.middle)


def _lines(picture: Picture, dots: list[Dot], sheet: Sheet) -> Iterator[str]:
    most = max((line.count for line in picture.lines), default=1)
    for line in sorted(picture.lines, key=lambda line: line.bond):
        one, other = dots[line.one], dots[line.other]
        yield tag(
            "path",
            **sheet.look("line", _kind(line, most, picture.is_clustered)),
            fill="none",
            d=f"M{one.x:.1f} {one.y:.1f}L{other.x:.1f} {other.y:.1f}",
        )


def _kind(line: Line, most: int, is_clustered: bool) -> str:
    if is_clustered:
        return f"{min(3, 4 * line.count // (most + 1))}-sure"
    return f"{line.bond}-{'sure' if line.is_confirmed else 'unsure'}"


def _node(number: int, picture: Picture, dots: list[Dot], sheet: Sheet) -> str:
    node, dot = picture.nodes[number], dots[number]
    shape = tag(
        "path",
        **sheet.look("node", node.sector),
        d=outline(node.sector, dot.x, dot.y, dot.radius),
    )
    count = ""
    if picture.is_clustered:
        middle = {"text_anchor": "middle", **sheet.look("count")}
        count = text(str(node.size), dot.x, dot.y + SIZE * 0.36, SIZE, **middle)
    if sheet.href is None:
        return tag("g", tag("title", escape(sheet.spoken(node))), shape, count)
    spoken = sheet.spoken(node)
    named = tag("title", escape(spoken))
    return tag(
        "a", named, shape, count, href=sheet.href(node), class_="graph__link", aria_label=spoken
    )


def _names(dots: list[Dot], sheet: Sheet) -> Iterator[str]:
    for name in place_names([dot for dot in dots if dot.name], WIDTH):
        yield from _written(name, sheet)


def _written(name: Name, sheet: Sheet) -> Iterator[str]:
    for turn, line in enumerate(name.lines):
        y = name.y + turn * SIZE * LEADING
        yield text(line, name.x, y, SIZE, text_anchor="middle", **sheet.look("name"))
