"""How each style of line stands in a DOCX; Thai is complex script, so both sizes are set."""

from __future__ import annotations

from dataclasses import dataclass

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

INDENT = 2.5
RULE = 5.75  # on both sides of a line of 4.5 cm
RED = RGBColor(0xB0, 0, 0)
RIGHT_HALF = 8.8


@dataclass(frozen=True, slots=True)
class Style:
    """Lengths in centimetres; `hanging` is how far the label stands out to the left."""

    align: ALIGN = ALIGN.LEFT
    first: float = 0
    left: float = 0
    hanging: float = 0
    above: float = 0
    bold: bool = False
    bold_label: bool = False
    keep: bool = False
    red: bool = False
    size: float = 0
    tab: float = 0

    def apply(self, paragraph: Paragraph) -> None:
        made = paragraph.paragraph_format
        made.alignment = self.align
        made.left_indent = Cm(self.left + self.hanging)
        made.first_line_indent = Cm(-self.hanging if self.hanging else self.first)
        made.space_before = Pt(self.above)
        made.keep_with_next = self.keep or None
        if self.tab:
            made.tab_stops.add_tab_stop(Cm(self.tab))


def bold_run(
    paragraph: Paragraph, text: str, *, bold: bool = True, size: float = 0, red: bool = False
) -> Run:
    run = paragraph.add_run(text)
    if bold:
        run.bold = True
        run.font.cs_bold = True
    if red:
        run.font.color.rgb = RED
    if size:
        set_size(run._element.get_or_add_rPr(), size)
    return run


def underline_with_rule(paragraph: Paragraph) -> None:
    """The short line under a title, which the form draws and Word knows as a border."""
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    made = paragraph.paragraph_format
    made.left_indent = made.right_indent = Cm(RULE)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def set_size(properties, points: float) -> None:  # type: ignore[no-untyped-def]
    for tag in ("w:sz", "w:szCs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        size = OxmlElement(tag)
        size.set(qn("w:val"), str(round(points * 2)))
        properties.append(size)


_BODY = Style(ALIGN.THAI_JUSTIFY, first=INDENT)
_CENTRED = Style(ALIGN.CENTER)
STYLES = {
    "office": Style(ALIGN.CENTER, bold=True, keep=True),
    "heading": Style(ALIGN.CENTER, bold=True, size=29),
    "number": _CENTRED,
    "title": Style(ALIGN.CENTER, bold=True),
    "enclosure": Style(ALIGN.RIGHT),
    "rule": _CENTRED,
    "secrecy": Style(ALIGN.CENTER, bold=True, size=24, red=True),
    "speed": Style(bold=True, size=32, red=True),
    "sides": Style(tab=RIGHT_HALF),
    "filled_sides": Style(tab=RIGHT_HALF),
    "date": Style(left=7.5, above=6),
    "field": Style(hanging=2.0),
    "filled": Style(hanging=2.4, bold_label=True),
    "opening": Style(ALIGN.THAI_JUSTIFY, first=INDENT, above=6),
    "body": _BODY,
    "item": Style(ALIGN.THAI_JUSTIFY, left=INDENT - 1, hanging=1),
    "subhead": Style(bold=True, keep=True, above=6),
    "effect": Style(ALIGN.THAI_JUSTIFY, first=INDENT, above=6),
    "given": Style(left=2 * INDENT, above=12, keep=True),
    "closing": Style(ALIGN.CENTER, left=6.7, above=12, keep=True),
    "owner": Style(above=18),
    "agenda": Style(hanging=3.2, bold=True, above=12, keep=True),
    "point": Style(left=INDENT - 1, hanging=1, keep=True),
    "explained": Style(ALIGN.THAI_JUSTIFY, left=INDENT),
    "paper": Style(left=INDENT, hanging=2.8, bold_label=True),
    "clock": Style(bold_label=True, above=12),
    "resolved": Style(ALIGN.THAI_JUSTIFY, hanging=2.5, bold_label=True),
    "dissent": Style(ALIGN.THAI_JUSTIFY, hanging=2.5, bold_label=True),
}
