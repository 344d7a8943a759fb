"""How each part is dressed: by the page's style sheet, or by itself in a file that travels alone.

The colours are those of front/css/tokens/light.css (tests/socialmap compares them).
"""

from __future__ import annotations

from typing import Any, Protocol

from phakhi.core.charts.markup import kind_class

SECTORS = {
    "public": "#3a70a8",
    "business": "#b27c14",
    "third_sector": "#4a8f64",
    "stakeholder": "#b0587f",
}
_PAPER, _TEXT, _LINE, _QUIET = "#ffffff", "#17262a", "#777f7d", "#414f51"
WIDTHS = (0.8, 1.5, 2.4, 3.4)
_FONT = "Sarabun, 'Noto Sans Thai Looped', 'Noto Sans Thai', Tahoma, sans-serif"


class Look(Protocol):
    def __call__(self, part: str, kind: str = "") -> dict[str, Any]: ...


def on_page(part: str, kind: str = "") -> dict[str, Any]:
    return {"class_": kind_class(f"graph__{part}", kind)}


def in_file(part: str, kind: str = "") -> dict[str, Any]:
    if part == "line":
        bond, _, faith = kind.partition("-")
        return {
            "stroke": _LINE,
            "stroke_width": WIDTHS[int(bond)],
            "stroke_dasharray": "5 4" if faith == "unsure" else None,
        }
    if part == "node":
        colour = SECTORS.get(kind)
        return {"fill": colour or _PAPER, "stroke": _PAPER if colour else _QUIET}
    return {"fill": _TEXT, "font_family": _FONT} | _HALO


_HALO = {"stroke": _PAPER, "stroke_width": 3, "stroke_linejoin": "round", "paint_order": "stroke"}
