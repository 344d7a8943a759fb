"""The drawing for the page and for a file: the same sheet, dressed differently."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from phakhi.core.charts.markup import Drawing
from phakhi.socialmap.drawing import Sheet, draw, on_page
from phakhi.socialmap.drawing.looks import Look
from phakhi.socialmap.pictures import Node, Picture
from phakhi.socialmap.questions import Question
from phakhi.socialmap.saying import spoken

MOST_IN_SVG: Final = 200


def sheet_of(picture: Picture, question: Question, look: Look = on_page) -> Drawing:
    def href(node: Node) -> str:
        if picture.is_clustered:
            return question.into(node.code)
        return question.about(node.code)

    sheet = Sheet(
        title=_("Social map"),
        description=_("The table below says the same in words."),
        spoken=spoken,
        href=href if look is on_page else None,
        look=look,
        middle=question.around,
    )
    drawn = draw(picture, sheet)
    return drawn if look is on_page else _with_size(drawn)


def _with_size(drawing: Drawing) -> Drawing:
    """A file is its own page: without a size some programs open it at none."""
    width, height = drawing.split('viewBox="0 0 ', 1)[1].split('"', 1)[0].split()
    return Drawing(drawing.replace("<svg", f'<svg width="{width}" height="{height}"', 1))
