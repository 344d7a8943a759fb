"""Papers people sign on: who attended, who was paid."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.core.thai import baht_text
from phakhi.documents.blocks import Block, Grid, Line, Paper
from phakhi.documents.content import AttendanceList, PaymentEvidence
from phakhi.documents.wording import called, meeting_time, posted, signed

SPARE_LINES = 5
_ATTENDANCE = ("ลำดับ", "ชื่อ – สกุล / ตำแหน่ง", "ฐานะ", "ลายมือชื่อ")
_PAYMENT = ("ลำดับ", "ชื่อ – สกุล / ตำแหน่ง", "รายการ", "จำนวนเงิน (บาท)", "ลายมือชื่อผู้รับเงิน")


def attendance(content: AttendanceList) -> Paper:
    title = called("รายชื่อผู้เข้าร่วมประชุม", content.body)
    named = [
        (str(number), "\n".join((row.name, posted(row, "\n"))).strip(), row.seat, "")
        for number, row in enumerate(content.rows, 1)
    ]
    spare = [(str(len(named) + number), "", "", "") for number in range(1, SPARE_LINES + 1)]
    grid = Grid("attendance", _ATTENDANCE, (*named, *spare), "รายชื่อ")
    blocks = (*_head(content, title), grid)
    return Paper("attendance.typ", f"{title} {content.meeting}", content.starts, blocks)


def payment(content: PaymentEvidence) -> Paper:
    title = called("หลักฐานการจ่ายเงินการประชุม", content.body)
    rows = tuple(
        (str(number), f"{row.name}\n{row.post}".strip(), row.what, f"{row.amount:,.2f}", "")
        for number, row in enumerate(content.rows, 1)
    )
    foot = (f"รวมเงินทั้งสิ้น ({baht_text(content.total)})", f"{content.total:,.2f}", "")
    blocks = (
        *_head(content, title),
        Grid("payment", _PAYMENT, rows, "รายการจ่าย", foot),
        signed(content.payer, "ผู้จ่ายเงิน", "ผู้จ่ายเงิน"),
    )
    return Paper("payment.typ", f"{title} {content.meeting}", content.starts, blocks)


def _head(content: AttendanceList | PaymentEvidence, title: str) -> Iterator[Block]:
    yield Line("office", title, "หัวเรื่อง")
    yield Line("number", content.meeting, "ครั้งที่")
    yield Line("number", meeting_time(content.starts), "วันเวลา")
    if content.place:
        yield Line("number", called("ณ ", content.place), "สถานที่")
