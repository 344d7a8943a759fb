"""What the columns of a list of ties or of attendance may mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.presets import FREQUENCIES, INTENSITIES, TIE_KINDS, Terms
from phakhi.networks.imports.sheet.likeness import key_of, likeness
from phakhi.networks.imports.sheet.readers.choices import Choice, Choices
from phakhi.networks.imports.sheet.shapes import Heading
from phakhi.ties.models import Shape

LEAST = 0.75


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    th: str
    label: Any
    also: str = ""
    is_needed: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return (self.th, *filter(None, self.also.split("|")))


PAIRS = (
    Field("a", "ภาคี ก", _("Partner A"),
        "ภาคีที่ 1|ภาคี 1|หน่วยงาน ก|หน่วยงานที่ 1|องค์กร ก|องค์กรที่ 1|จากภาคี|ต้นทาง|ภาคีต้นทาง|ผู้ให้|"
        "partner a|from|source|organisation a", is_needed=True),
    Field("b", "ภาคี ข", _("Partner B"),
        "ภาคีที่ 2|ภาคี 2|หน่วยงาน ข|หน่วยงานที่ 2|องค์กร ข|องค์กรที่ 2|ถึงภาคี|ปลายทาง|ภาคีปลายทาง|ผู้รับ|"
        "ทำงานร่วมกับ|ภาคีร่วม|partner b|to|target|organisation b", is_needed=True),
    Field("kind", "ชนิดความสัมพันธ์", _("Kind of tie"),
        "ประเภทความสัมพันธ์|ความสัมพันธ์|ลักษณะความสัมพันธ์|ชนิด|ประเภท|รูปแบบความร่วมมือ|kind|type|tie"),
    Field("since", "ตั้งแต่", _("Since"),
        "เริ่มเมื่อ|ตั้งแต่วันที่|ตั้งแต่ปี|วันที่เริ่ม|ปีที่เริ่ม|เริ่มตั้งแต่|since|from year|start|วันที่|ปี"),
    Field("until", "ถึง", _("Until"), "ถึงวันที่|สิ้นสุด|สิ้นสุดเมื่อ|วันสิ้นสุด|until|end"),
    Field("frequency", "ความถี่", _("How often"), "ติดต่อบ่อยเพียงใด|บ่อยแค่ไหน|frequency|how often"),
    Field("intensity", "ความเข้มข้น", _("How closely"),
        "ความแน่นแฟ้น|ระดับความร่วมมือ|ระดับความสัมพันธ์|ความเข้ม|intensity|strength|how closely"),
    Field("evidence", "หลักฐาน", _("How is this known?"),
        "ที่มา|แหล่งข้อมูล|อ้างอิง|หมายเหตุ|เอกสาร|evidence|source of data|note"),
)  # fmt: skip
TOGETHER = (
    Field("a", "ชื่อภาคี", _("Partner who was there"),
        "หน่วยงาน|ชื่อหน่วยงาน|องค์กร|ชื่อองค์กร|ภาคี|สังกัด|ผู้แทนจาก|หน่วยงาน/องค์กร|ชื่อกลุ่ม|หน่วยงานที่เข้าร่วม|"
        "partner|organisation|agency|name", is_needed=True),
    Field("event", "ชื่อเวทีหรือคณะ", _("Event or body"),
        "การประชุม|ชื่อการประชุม|เวที|ชื่อเวที|กิจกรรม|ชื่อกิจกรรม|คณะกรรมการ|ชื่อคณะ|คณะทำงาน|โครงการ|"
        "event|meeting|body|committee"),
    Field("since", "วันที่", _("Day"), "วันที่ประชุม|วันประชุม|เมื่อ|ตั้งแต่|วันที่แต่งตั้ง|ปี|date|day|since"),
    Field("evidence", "หลักฐาน", _("How is this known?"), "ที่มา|อ้างอิง|หมายเหตุ|เอกสาร|evidence|note"),
)  # fmt: skip
FIELDS = {Shape.PAIRS.value: PAIRS, Shape.TOGETHER.value: TOGETHER}

KINDS_ALSO = {
    "contact": "ติดต่อ|ประสานงาน",
    "information": "แลกเปลี่ยนข้อมูลข่าวสาร|ข้อมูล|แบ่งปันข้อมูล",
    "joint_work": "ร่วมงาน|ทำกิจกรรมร่วมกัน|ร่วมกิจกรรม|ความร่วมมือ",
    "resource": "แลกเปลี่ยนทรัพยากร|สนับสนุนทรัพยากร|ทรัพยากร",
    "funding": "ให้ทุน|งบประมาณ|สนับสนุนงบประมาณ|ทุน",
    "advice": "ที่ปรึกษา|พี่เลี้ยง",
    "referral": "ส่งต่อ",
    "agreement": "mou|บันทึกข้อตกลง|ข้อตกลง|สัญญา",
    "shared_seat": "คณะกรรมการเดียวกัน|กรรมการร่วม|คณะทำงานเดียวกัน",
    "shared_project": "โครงการเดียวกัน|โครงการร่วม",
    "meeting": "ประชุมร่วม|พบกัน|ประชุม",
}
FREQUENCIES_ALSO = {
    "1": "ปีละครั้ง|นานๆครั้ง|นาน ๆ ครั้ง|น้อย|ไม่บ่อย|รายปี|yearly",
    "2": "รายไตรมาส|ไตรมาสละครั้ง|ทุก 3 เดือน|บางครั้ง|เป็นครั้งคราว|quarterly",
    "3": "รายเดือน|เดือนละครั้ง|ทุกเดือน|บ่อย|monthly",
    "4": "รายสัปดาห์|สัปดาห์ละครั้ง|ทุกวัน|บ่อยมาก|ประจำ|เป็นประจำ|weekly|daily",
}
INTENSITIES_ALSO = {
    "1": "รู้จัก|น้อย|อ่อน",
    "2": "ช่วยกัน|ปานกลาง|ร่วมมือ",
    "3": "ประสานงาน|มาก",
    "4": "หลอมรวม|มากที่สุด|แน่นแฟ้น",
}


@cache
def choices_of(key: str) -> Choices:
    """The closed lists a cell may name, by label, by code, or as offices write it."""
    lists: dict[str, tuple[Terms, dict[str, str]]] = {
        "kind": (TIE_KINDS, KINDS_ALSO),
        "frequency": (FREQUENCIES, FREQUENCIES_ALSO),
        "intensity": (INTENSITIES, INTENSITIES_ALSO),
    }
    terms, also = lists[key]
    entries = (
        Choice(code, term.th, (term.en, *also.get(code, "").split("|")))
        for code, term in terms.items()
    )
    return Choices(tuple(entries), f"tie_{key}_unknown")


def propose(headings: Iterable[Heading], shape: str) -> dict[int, str]:
    """Column → field, each field once: the surest column takes it, the leftmost of equals."""
    wishes = sorted(
        (-score, heading.column, key)
        for heading in headings
        for key, score in _meanings(heading.parts[-1], shape)
    )
    taken: dict[str, int] = {}
    for _score, column, key in wishes:
        if key not in taken and column not in taken.values():
            taken[key] = column
    return {column: key for key, column in taken.items()}


def _meanings(text: str, shape: str) -> list[tuple[str, float]]:
    key = key_of(text)
    scores = (
        (field.key, max(likeness(key, key_of(name)) for name in field.names))
        for field in FIELDS[shape]
    )
    return [(field, score) for field, score in scores if key and score >= LEAST]
