"""One key for the many ways an office writes the same name; short forms are written out."""

from __future__ import annotations

import re
import unicodedata

from phakhi.core.thai.letters import LETTERS, VOWELS_AND_MARKS
from phakhi.core.thai.search import fold
from phakhi.core.thai.titles import strip_title

# Written with or without dots; the longer short forms stand before those they contain.
_OFFICES = {
    "รพ.สต.": "โรงพยาบาลส่งเสริมสุขภาพตำบล",
    "อบจ.": "องค์การบริหารส่วนจังหวัด",
    "อบต.": "องค์การบริหารส่วนตำบล",
    "ทน.": "เทศบาลนคร",
    "ทม.": "เทศบาลเมือง",
    "ทต.": "เทศบาลตำบล",
    "สนจ.": "สำนักงานจังหวัด",
    "สสจ.": "สำนักงานสาธารณสุขจังหวัด",
    "สสอ.": "สำนักงานสาธารณสุขอำเภอ",
    "พมจ.": "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด",
    "พช.": "พัฒนาชุมชน",
    "ปภ.": "ป้องกันและบรรเทาสาธารณภัย",
    "ศธจ.": "ศึกษาธิการจังหวัด",
    "สพป.": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา",
    "สพม.": "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา",
    "ศพด.": "ศูนย์พัฒนาเด็กเล็ก",
    "มทร.": "มหาวิทยาลัยเทคโนโลยีราชมงคล",
    "มรภ.": "มหาวิทยาลัยราชภัฏ",
    "วสช.": "วิสาหกิจชุมชน",
    "สนง.": "สำนักงาน",
    "สภ.": "สถานีตำรวจภูธร",
    "รพ.": "โรงพยาบาล",
    "รร.": "โรงเรียน",
}
# One letter is an abbreviation only with its dot.
_LETTERS = {"จ.": "จังหวัด", "อ.": "อำเภอ", "ต.": "ตำบล", "ถ.": "ถนน", "ซ.": "ซอย", "บ.": "บ้าน"}

_BEHIND_LETTERS = f"(?<=[{LETTERS}]{{3}})"
_AT_WORD_START = f"(?<![{LETTERS}.])"

_BEFORE = [
    ("กิ่งอำเภอ", "อำเภอ"),
    (r"เทศบาล ?ต\.", "เทศบาลตำบล"),
    (r"ห้างหุ้นส่วนจำกัด|หจก\.?", "ห้างหุ้นส่วน"),
    (r"บ\.(?=.*จำกัด)", " "),
]
_AFTER = [
    (rf"บมจ\.?|บจก\.?|{_AT_WORD_START}บจ\.|บริษัท|จำกัด|\(มหาชน\)|co\.? ?,? ?ltd\.?", " "),
    ("กลุ่มวิสาหกิจชุมชน", "วิสาหกิจชุมชน"),
    (r"หมู่บ้านที่|หมู่ที่|ม\.(?= ?[0-9])", "หมู่"),
]


def _dotted(short: str) -> str:
    """At the start of a word, or run on behind at least three letters ("บ้านใหม่อ.เมือง")."""
    return f"(?:{_AT_WORD_START}|{_BEHIND_LETTERS}){re.escape(short)}"


def _office(short: str) -> str:
    """Its dots may be forgotten: "อบต บ้านใหม่", "รพสต.บ้านใหม่"; "สภา" is no "สภ."."""
    bare = short.replace(".", "")
    follows = rf"(?![{VOWELS_AND_MARKS}])" if len(bare) > 2 else r"(?=\s|$)"
    return rf"{_dotted(short)}|{_AT_WORD_START}{bare}(?:\.|{follows})"


_RULES = [
    (re.compile(pattern), full)
    for pattern, full in [
        *_BEFORE,
        *((_office(short), full) for short, full in _OFFICES.items()),
        *((_dotted(short), full) for short, full in _LETTERS.items()),
        *_AFTER,
    ]
]


def match_key(text: str, *, drop_title: bool = False) -> str:
    """Equal for two spellings of one name; only for finding candidates, never an identity."""
    text = fold(unicodedata.normalize("NFC", strip_title(text) if drop_title else text))
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return "".join(c for c in text if c.isalnum() or unicodedata.category(c)[0] == "M")
