"""Titles, ranks and degrees before a personal name; Thai lists sort by the given name."""

from __future__ import annotations

import re

from phakhi.core.thai.letters import CONSONANTS, LEADING
from phakhi.core.thai.normal import normalise

_ARMY = "พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี"
_SERGEANTS = "จ่าสิบเอก จ่าสิบโท จ่าสิบตรี สิบเอก สิบโท สิบตรี"
_NAVY = (
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี "
    "พันจ่าเอก พันจ่าโท พันจ่าตรี จ่าเอก จ่าโท จ่าตรี"
)
_AIR = (
    "พลอากาศเอก พลอากาศโท พลอากาศตรี นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี "
    "เรืออากาศเอก เรืออากาศโท เรืออากาศตรี พันจ่าอากาศเอก พันจ่าอากาศโท พันจ่าอากาศตรี"
)
_POLICE = (
    "พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี "
    "ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี จ่าสิบตำรวจ ดาบตำรวจ "
    "สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี"
)
_CIVIL = "นายแพทย์ นางสาว นาย นาง เด็กชาย เด็กหญิง แพทย์หญิง ทันตแพทย์หญิง ทันตแพทย์"
_LEARNED = "ผู้ช่วยศาสตราจารย์ รองศาสตราจารย์ ศาสตราจารย์ ดอกเตอร์ สัตวแพทย์หญิง สัตวแพทย์"
_ROYAL = "หม่อมราชวงศ์ หม่อมหลวง หม่อมเจ้า ท่านผู้หญิง"
_SHORT = (
    "น.ส. นส. ด.ช. ด.ญ. ผศ. รศ. ศ. ดร. นพ. พญ. ทพ. ทพญ. ภก. ภญ. สพ.ญ. น.สพ. สพ. "
    "ม.ร.ว. ม.ล. ม.จ. พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. "
    "ส.อ. ส.ท. ส.ต. พล.ร.อ. พล.ร.ท. พล.ร.ต. น.อ. น.ท. น.ต. พล.อ.อ. พล.อ.ท. พล.อ.ต. "
    "พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. จ.ส.ต. ด.ต. "
    "ส.ต.อ. ส.ต.ท. ส.ต.ต. จ.อ. พ.จ.อ. พ.อ.อ."
)
# These also begin ordinary names, so a space must follow.
_SPACED = "คุณหญิง คุณ ครู อาจารย์ อ. พระครู พระมหา พระ กำนัน ผู้ใหญ่ ผู้ใหญ่บ้าน ดร รต"
_ENGLISH = "Mr Mrs Ms Miss Dr Prof Assoc Asst Professor Associate Assistant"


def _either(names: str) -> str:
    return "|".join(re.escape(name) for name in sorted(names.split(), key=len, reverse=True))


def _dotted(names: str) -> str:
    """The dots of an abbreviation may carry spaces ("พ.ต. อ.") or miss at its end."""
    parts = sorted(names.split(), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\.", r"\.\s?") for name in parts)


_FULL = _either(" ".join([_POLICE, _AIR, _NAVY, _SERGEANTS, _ARMY, _CIVIL, _LEARNED, _ROYAL]))
_TITLE = re.compile(
    rf"(?:ว่าที่\s?)?(?:"
    rf"(?:{_FULL})(?:\s?\(?หญิง\)?(?=\s))?\s*(?=[{CONSONANTS}{LEADING}A-Za-z(])"
    rf"|(?:{_dotted(_SHORT)})(?:\s?\(?(?:หญิง|พิเศษ)\)?(?=\s))?\s*(?=\S)"
    rf"|(?:{_either(_SPACED)})\s+(?=\S)"
    rf"|(?:{_either(_ENGLISH)})(?:\.\s*|\s+)(?=\S))"
)
# Posts that only look like a title with a name behind it.
_POST = re.compile("นายก(?:เทศมนตรี|องค์การ|สมาคม|สภา|รัฐมนตรี|อบ|เมือง)|นายอำเภอ|นายทะเบียน|นายตรวจ")


def strip_title(name: str) -> str:
    """The name without "นาย", "ผศ. ดร.", "พ.ต.อ. (หญิง)" …; a post or a bare title stays whole."""
    name = normalise(name)
    while not _POST.match(name) and (found := _TITLE.match(name)):
        name = name[found.end() :]
    return name
