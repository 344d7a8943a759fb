"""The drawing for the page and for a file: the same sheet, dressed differently."""

from __future__ import annotations

from typing import Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.charts.markup import Drawing
from phakhi.core.labels import label
from phakhi.core.presets import SECTORS
from phakhi.core.thai import format_date
from phakhi.socialmap.drawing import Sheet, draw, in_file
from phakhi.socialmap.pictures import Node, Picture
from phakhi.socialmap.questions import Question
from phakhi.socialmap.saying import spoken

MOST_IN_SVG: Final = 200


def sheet_of(picture: Picture, question: Question) -> Drawing:
    def href(node: Node) -> str:
        if picture.is_clustered:
            return question.into(node.code)
        return question.about(node.code)

    sheet = Sheet(
        title=_("Social map"),
        description=_("The table below says the same in words."),
        spoken=spoken,
        href=href,
        middle=question.around,
    )
    return draw(picture, sheet)


def file_of(picture: Picture, question: Question, province: str) -> Drawing:
    """With what the page would have said around it."""
    title = _("Social map of %(province)s") % {"province": province}
    day = format_date(question.on, lang=get_language() or "th", style="full")
    sheet = Sheet(
        title=title,
        description="",
        spoken=spoken,
        look=in_file,
        middle=question.around,
        caption=f"{title} · {day}",
        key=[(code, label("sectors", code)) for code in SECTORS],
    )
    return _with_size(draw(picture, sheet))


def _with_size(drawing: Drawing) -> Drawing:
    """A file is its own page: without a size some programs open it at none."""
    width, height = drawing.split('viewBox="0 0 ', 1)[1].split('"', 1)[0].split()
    return Drawing(drawing.replace("<svg", f'<svg width="{width}" height="{height}"', 1))
