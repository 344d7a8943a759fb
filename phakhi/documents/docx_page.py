"""Page, fonts, page numbers and the watermark of a DOCX."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from phakhi.documents.blocks import Line, Paper
from phakhi.documents.content import Look
from phakhi.documents.docx_styles import bold_run, set_size

# Every Thai office has the national font; Word puts another in its place where it is missing.
OFFICE_FONT = "TH SarabunPSK"
POINTS = 16
LARGE = ("Sarabun", "Noto")  # families that look at 12.5 pt as the national ones at 16


def set_up(document: Document, paper: Paper, look: Look) -> None:
    _fonts(document, look.font or OFFICE_FONT)
    document.core_properties.title = paper.title[:255]
    document.core_properties.author = ""
    section = document.sections[0]
    _margins(section)
    section.different_first_page_header_footer = True
    numbers = section.header.paragraphs[0]
    numbers.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _page_number(numbers, "ThaiArabic" if look.thai_digits else "Arabic")
    _secrecy(section, paper)
    if look.watermark:
        _watermark(section.first_page_header.paragraphs[0], look.watermark)
        _watermark(section.header.add_paragraph(), look.watermark)


def _margins(section: Section) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2)
    section.header_distance = Cm(1.5)


def _fonts(document: Document, font: str) -> None:
    style = document.styles["Normal"]
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1
    properties = style.element.get_or_add_rPr()
    names = properties.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        names.set(qn(f"w:{script}"), font)
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        names.attrib.pop(qn(f"w:{theme}"), None)
    set_size(properties, 12.5 if font.startswith(LARGE) else POINTS)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:bidi"), "th-TH")
    properties.append(language)


def _page_number(paragraph: Paragraph, digits: str) -> None:
    paragraph.add_run("- ")
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), f" PAGE \\* {digits} ")
    paragraph._p.append(number)
    number.append(paragraph.add_run("2")._r)  # what stands there until the field is counted
    paragraph.add_run(" -")


def _secrecy(section: Section, paper: Paper) -> None:
    """In the middle of both edges of every page; the first page's head says it in the text."""
    said = [b.text for b in paper.blocks if isinstance(b, Line) and b.style == "secrecy"]
    feet = [foot.paragraphs[0] for foot in (section.footer, section.first_page_footer)]
    for paragraph in (section.header.add_paragraph(), *feet) if said else ():
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        bold_run(paragraph, said[0], size=24, red=True)


def _watermark(paragraph: Paragraph, text: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.color.rgb = RGBColor(0x8C, 0x8C, 0x8C)
