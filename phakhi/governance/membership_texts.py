"""What a partner agrees to when it joins; each wording keeps its version for ever (R010)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import get_language

CONSENT_VERSION: Final = "membership-1"


@dataclass(frozen=True, slots=True)
class MembershipText:
    """One line per promise, read aloud as it stands."""

    th: tuple[str, ...]
    en: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        return self.en if get_language() == "en" else self.th


TEXTS: Final = {
    "membership-1": MembershipText(
        th=(
            "เข้าร่วมด้วยความสมัครใจ ไม่มีหน่วยงานใดสั่งการสมาชิกได้ งานทุกชิ้นเป็นข้อเสนอที่ท่านรับหรือไม่รับก็ได้",
            "ร่วมคิด ร่วมตัดสินใจ และร่วมทำงานตามเป้าประสงค์ของเครือข่ายเท่าที่ท่านตกลงไว้",
            "ตอบคำเชิญและข้อเสนอภายในวันที่กำหนด หากไม่รับขอให้บอกเหตุผล",
            "ชื่อองค์กรของท่านแสดงบนหน้าเครือข่ายเฉพาะเมื่อท่านยินยอมให้แสดงในทำเนียบภาคีแล้ว",
            "จังหวัดเก็บชื่อและตำแหน่งของผู้ตอบแทนองค์กรไว้เป็นหลักฐาน ไม่แสดงต่อสาธารณะ",
            "ถอนตัวได้ทุกเมื่อโดยไม่ต้องขออนุญาต ขอให้บอกว่างานที่รับไว้จะส่งต่อให้ใคร",
        ),
        en=(
            "Joining is voluntary. No agency can give members orders: every piece of work is a "
            "proposal that you accept or refuse.",
            "You think, decide and work along towards the network's goal, as far as you agreed.",
            "You answer invitations and proposals by the day named; a refusal says why.",
            "Your organisation's name is shown on the network's page only if you have agreed to "
            "be shown in the directory of partners.",
            "The province keeps the name and post of whoever answers for you as evidence, and "
            "does not show it to the public.",
            "You may leave at any time without asking leave; say who takes over what you promised.",
        ),
    ),
}


def text_of(version: str = CONSENT_VERSION) -> MembershipText:
    return TEXTS.get(version, TEXTS[CONSENT_VERSION])
