"""Marks in a text where a line may end: between dictionary words, never before ๆ or inside a number
and its unit."""

from __future__ import annotations

import re
from functools import lru_cache

from phakhi.core.thai import tokens
from phakhi.documents.names import with_names_whole

MAY_BREAK = "\u200b"  # zero-width space
NO_BREAK = "\u2060"  # word joiner
GLUE = "\u00a0"

_THAI = "\u0e01-\u0e4e"
_INSIDE_WORD = re.compile(f"(?<=[{_THAI}])(?<![เแโใไ])(?=[ก-ฮเแโใไ])")
_WORD = re.compile(f"[{_THAI}]{{2,40}}")
_TIED = {
    "ที่": {"ครั้ง", "วัน", "ฉบับ", "ลำดับ", "หมู่", "วาระ"},
    "บาท": {"ร้อย", "พัน", "หมื่น", "แสน", "ล้าน"},
}
_STARTS = re.compile("[ก-ฮเแโใไ]")
_ENDS = re.compile(f"[{_THAI}]")
_NUMBER = "[0-9๐-๙][0-9๐-๙.,/:]*"
_BEFORE = "พ\\.ศ\\.|ที่|ข้อ|มาตรา|หมู่|ร้อยละ|เวลา|จำนวน|ปี|ชั้น|โทร\\.|ว"
_UNITS = (
    "คน|บาท|ล้านบาท|แห่ง|ครั้ง|วัน|เดือน|ปี|น\\.|ราย|กิโลเมตร|กม\\.|เมตร|ไร่|ตำบล|อำเภอ|จังหวัด|หมู่บ้าน|ชั่วโมง"
    "|นาที|โครงการ|เรื่อง|ฉบับ|ชุด|หลัง|องค์กร|หน่วยงาน|กลุ่ม|ครัวเรือน|ข้อ|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน"
    "|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
)
_GLUED = (
    (re.compile(" (?=[ๆฯ])"), GLUE),
    (re.compile(f"({_BEFORE}) (?={_NUMBER})"), rf"\1{GLUE}"),
    (re.compile(f"({_NUMBER}) (?={_UNITS})"), rf"\1{GLUE}"),
    (re.compile(f"({_NUMBER}) (?=[–-] {_NUMBER})"), rf"\1{GLUE}"),
)
_ADDRESS = re.compile(r"(?<!\S)\S*(?:://|@)\S*(?!\S)")
_LONG_RUN = re.compile(r"[^\s\u200b\u00a0\u2060]{61,}")
_AFTER_SIGN = re.compile(r"(?<=[/?&=._@:-])(?=[^\s/?&=._@:-])")
_EVERY = re.compile(r"([^\u200b]{24})(?=[^\u200b])")


@lru_cache(maxsize=4096)
def flowing(text: str) -> str:
    for pattern, mark in _GLUED:
        text = pattern.sub(mark, text)
    words = list(with_names_whole(tokens(text)))
    joined = "".join(map(_led, words, ["", *words]))
    return _LONG_RUN.sub(_cut, _ADDRESS.sub(_whole, joined))


def _led(word: str, before: str) -> str:
    """The word, unbreakable inside, led by a place to break when Thai meets Thai."""
    whole = _INSIDE_WORD.sub(NO_BREAK, word) if _WORD.fullmatch(word) else word
    if before in _TIED.get(word, ()):
        return NO_BREAK + whole
    may = before and _ENDS.fullmatch(before[-1]) and _STARTS.match(word)
    return MAY_BREAK + whole if may else whole


def _whole(address: re.Match[str]) -> str:
    return _AFTER_SIGN.sub(NO_BREAK, address.group())


def _cut(run: re.Match[str]) -> str:
    """An address or a run no dictionary knows still ends inside the margin."""
    return _EVERY.sub(rf"\1{MAY_BREAK}", _AFTER_SIGN.sub(MAY_BREAK, run.group()))


def held(text: str) -> str:
    """A flowing text, a person's name, that ends a line at its spaces only."""
    return text.replace(MAY_BREAK, NO_BREAK)
