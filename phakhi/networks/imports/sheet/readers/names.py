"""Names of partners: what is none, and what a name says about the one who bears it."""

from __future__ import annotations

import re

from phakhi.networks.imports.sheet.cells import arabic
from phakhi.networks.imports.sheet.readers.reading import Reading, wrong

TITLES = (
    "นางสาว|น.ส.|นาย|นาง|ด.ช.|ด.ญ.|ผศ.ดร.|รศ.ดร.|ศ.ดร.|ดร.|ผศ.|รศ.|ศ.|คุณ|พระครู|พระมหา|พระ|"
    "ว่าที่ร้อยตรี|ว่าที่ ร.ต.|พ.ต.อ.|พล.ต.ต.|พล.ต.|ร.ต.อ.|ด.ต.|ส.ต.|พ.อ.|mr.|mrs.|ms.|miss|dr."
).split("|")
_PERSON = (
    "นางสาว",
    "น.ส.",
    "นาย",
    "นาง",
    "ดร.",
    "ผศ.",
    "รศ.",
    "ศ.",
    "พระครู",
    "พระมหา",
    "ว่าที่ร้อย",
    "ว่าที่ ร.",
)
_GROUP = ("กลุ่ม", "ชมรม", "เครือข่าย", "คณะ", "ชุมชน", "ภาคี", "เวที", "สภาองค์กรชุมชน", "วิสาหกิจชุมชน")
_NOT_PERSON = ("นายก", "นางรอง", "พระนคร")
_LETTER = re.compile(r"[A-Za-z\u0e01-\u0e2e]")


def read_name(text: str) -> Reading:
    bare = arabic(text).strip()
    left = bare
    for title in sorted(TITLES, key=len, reverse=True):
        if left.casefold().startswith(title) and not left.startswith(_NOT_PERSON):
            left = left[len(title) :].strip(" .")
            break
    if len(_LETTER.findall(left)) < 2:
        return wrong("name_is_none")
    return Reading(" ".join(text.split()))


def level_of(name: str) -> str:
    """Guessed only where the file does not say."""
    if name.startswith(_PERSON) and not name.startswith(_NOT_PERSON):
        return "person"
    return "group" if name.startswith(_GROUP) else "organisation"
