"""SVG as plain text: everything that comes in is escaped, nothing carries a style."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from phakhi.core.thai import width as columns_of
from phakhi.core.thai import wrap

WIDTH = 320
SIZE = 14
LINE = 1.6  # Thai stacks marks above and below: never tighter
_COLUMN = 0.6  # of the type size: the widest names measured in Sarabun


class Drawing(str):
    """Markup whose every word was escaped on its way in; a template prints it as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def tag(name: str, *children: str, **attributes: object) -> str:
    """Attribute names as in SVG, `_` for `-`, `class_` for class; None leaves one out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_plain(value))}"'
        for key, value in attributes.items()
        if value is not None and value != ""
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def text(content: str, x: float, y: float, size: float = SIZE, **attributes: object) -> str:
    return tag("text", escape(content), x=x, y=y, font_size=size, **attributes)


def picture(
    title: str, description: str, size: tuple[float, float], body: Iterable[str]
) -> Drawing:
    """One image to a screen reader: a name, a description, no parts."""
    return _svg("img", title, description, f"0 0 {_plain(size[0])} {_plain(size[1])}", body)


def map_of_links(title: str, description: str, view_box: str, body: Iterable[str]) -> Drawing:
    """A group, because what stands inside an image cannot be reached."""
    return _svg("group", title, description, view_box, body)


def lines_of(content: str, room: float, size: float = SIZE) -> list[str]:
    return wrap(content, max(1, int(room / (size * _COLUMN)))) or [""]


def measure(content: str, size: float = SIZE) -> float:
    return columns_of(content) * size * _COLUMN


def kind_class(base: str, kind: str) -> str:
    """ "chart__bar chart__bar--public"; a kind never breaks out of its class name."""
    safe = re.sub("[^a-z0-9_-]", "", kind.lower())
    return f"{base} {base}--{safe}" if safe else base


def _svg(role: str, title: str, description: str, view_box: str, body: Iterable[str]) -> Drawing:
    said = tag("title", escape(title))
    if description:
        said += tag("desc", escape(description))
    drawn = tag(
        "svg",
        said,
        *body,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        viewBox=view_box,
        role=role,
        aria_label=title if role == "group" else None,
    )
    return Drawing(drawn)


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)
