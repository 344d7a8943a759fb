"""What the law says where a body has no rule of its own: data with its source.

[K]: from the drafters' knowledge of the acts, to be confirmed by the province's lawyer. The body's
own figures (`bodies.Body`) always win.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

PROCEDURE: Final = "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539"
SECOND_CALL_DAYS: Final = 14
ONLINE: Final = "พ.ร.ก.ว่าด้วยการประชุมผ่านสื่ออิเล็กทรอนิกส์ พ.ศ. 2563"


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    th: str
    en: str
    source: str
    value: Fraction | int | str = ""
    confidence: str = "K"


RULES: Final = (
    Rule(
        "quorum",
        "กรรมการต้องมาประชุมอย่างน้อยกึ่งหนึ่งจึงเป็นองค์ประชุม",
        "At least half of the members must be there",
        f"{PROCEDURE} ม.79",
        Fraction(1, 2),
    ),
    Rule(
        "second_call",
        "นัดครั้งที่สองภายในสิบสี่วัน มาไม่น้อยกว่าหนึ่งในสามถือเป็นองค์ประชุม",
        "Called again within fourteen days, a third is enough if the notice says so",
        f"{PROCEDURE} ม.79",
        Fraction(1, 3),
    ),
    Rule(
        "second_call_days",
        "นัดครั้งที่สองภายในสิบสี่วัน",
        "The second call is within fourteen days",
        f"{PROCEDURE} ม.79",
        SECOND_CALL_DAYS,
    ),
    Rule(
        "majority",
        "มติให้ถือเสียงข้างมาก กรรมการคนหนึ่งมีหนึ่งเสียง",
        "The majority decides; each member has one vote",
        f"{PROCEDURE} ม.82",
        "voting",
    ),
    Rule(
        "casting",
        "คะแนนเสียงเท่ากัน ให้ประธานออกเสียงเพิ่มอีกหนึ่งเสียงเป็นเสียงชี้ขาด",
        "On a tie the chair has one more vote",
        f"{PROCEDURE} ม.82",
        1,
    ),
    Rule(
        "no_objection",
        "เรื่องใดไม่มีผู้คัดค้าน ให้ประธานถามว่ามีผู้เห็นเป็นอย่างอื่นหรือไม่ เมื่อไม่มีให้ถือว่าเห็นชอบ",
        "Where nobody objects the chair asks once, and it is agreed",
        f"{PROCEDURE} ม.82",
    ),
    Rule(
        "dissent",
        "ความเห็นแย้งและเหตุผลให้บันทึกไว้ในรายงานการประชุม",
        "A dissenting opinion goes into the minutes with its reasons",
        f"{PROCEDURE} ม.83",
    ),
    Rule(
        "recusal",
        "ผู้มีส่วนได้เสียต้องออกจากที่ประชุม และถือว่าคณะกรรมการประกอบด้วยผู้ที่ไม่ถูกคัดค้าน",
        "Who has an interest leaves; the committee is then made of those who stay",
        f"{PROCEDURE} ม.13, ม.15",
    ),
    Rule(
        "online_identity",
        "ผู้ร่วมประชุมผ่านสื่ออิเล็กทรอนิกส์ต้องแสดงตนก่อนประชุม",
        "Who takes part online shows who they are first",
        f"{ONLINE} ม.9",
    ),
    Rule(
        "online_vote",
        "ลงคะแนนผ่านสื่ออิเล็กทรอนิกส์ได้ทั้งเปิดเผยและลับ",
        "Votes may be given online, openly or in secret",
        f"{ONLINE} ม.9",
    ),
)
BY_CODE: Final = {rule.code: rule for rule in RULES}
BY_WAY: Final = {
    "no-objection": ("quorum", "no_objection"),
    "hands": ("quorum", "majority", "casting", "dissent"),
    "roll-call": ("quorum", "majority", "casting", "dissent", "online_vote"),
}


def rules_for(way: str) -> list[Rule]:
    """What the page shows beside a way of resolving."""
    return [BY_CODE[code] for code in BY_WAY.get(way, ())]
