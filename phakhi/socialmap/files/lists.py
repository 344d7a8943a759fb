"""Two sheets for Excel: the partners, and the ties between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.exports import Column
from phakhi.core.labels import label
from phakhi.socialmap.pictures import Line, Node, Picture

Tied = tuple[Node, Node, Line]


def tied(picture: Picture) -> Iterable[Tied]:
    for line in picture.lines:
        yield picture.nodes[line.one], picture.nodes[line.other], line


def kinds_of(line: Line) -> str:
    return ", ".join(label("tie_kinds", kind) for kind in sorted(line.kinds))


def _yes(value: Any) -> Any:
    return _("yes") if value else _("no")


NODE_COLUMNS = (
    Column(_("Code"), lambda node: node.code),
    Column(_("Name"), lambda node: node.name),
    Column(_("Level"), lambda node: label("actor_levels", node.level)),
    Column(_("Sector"), lambda node: label("sectors", node.sector)),
    Column(_("Kind of body"), lambda node: label("sub_types", node.kind)),
    Column(_("Area code"), lambda node: node.area),
    Column(_("Tied to"), lambda node: None if node.is_person else node.ties),
    Column("x", lambda node: round(node.x, 4)),
    Column("y", lambda node: round(node.y, 4)),
)
TIE_COLUMNS = (
    Column(_("Code of the one"), lambda row: row[0].code),
    Column(_("Name of the one"), lambda row: row[0].name),
    Column(_("Code of the other"), lambda row: row[1].code),
    Column(_("Name of the other"), lambda row: row[1].name),
    Column(_("Kinds of tie"), lambda row: kinds_of(row[2])),
    Column(_("Told by both sides"), lambda row: _yes(row[2].is_confirmed)),
)
Sheet = tuple[Callable[[Picture], Iterable[Any]], Sequence[Column]]
SHEETS: dict[str, Sheet] = {
    "partners": (lambda picture: picture.nodes, NODE_COLUMNS),
    "ties": (tied, TIE_COLUMNS),
}
