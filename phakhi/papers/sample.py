"""A letter without content, to see how the province's papers look."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.models import Province
from phakhi.documents.content import Letter, Signer
from phakhi.papers.looks import letterhead_of, office_of

WORDS = (
    "ด้วยหน้านี้เป็นตัวอย่างสำหรับดูตราและหัวกระดาษของจังหวัด ข้อความทั้งหมดสมมติขึ้นเพื่อให้เห็นว่าตัวอักษร วรรณยุกต์ "
    "และเลขไทย ๐๑๒๓๔๕๖๗๘๙ วางบนหน้ากระดาษอย่างไร",
    "จึงเรียนมาเพื่อโปรดตรวจดู",
)


def sample_of(province: Province) -> Letter:
    head = letterhead_of(province)
    return Letter(
        number="…… ๐๐๐๐/ ……",
        office=office_of(province),
        address=head.address,
        on=timezone.localdate(),
        subject="ตัวอย่างหัวกระดาษ",
        to="ผู้ตรวจดู",
        references=(),
        enclosures=(),
        paragraphs=WORDS,
        closing="ขอแสดงความนับถือ",
        signer=Signer("", f"ผู้ว่าราชการจังหวัด{province.name_th}"),
        owner=office_of(province),
        phone=head.phone,
    )
