"""One letter in each state of its life, so that every page of the room has something to show."""

from __future__ import annotations

from django.utils import timezone

from phakhi.documents.content import Letter, Signer
from phakhi.papers import services
from phakhi.papers.demo.office import DemoOffice
from phakhi.papers.hands import open_step
from phakhi.papers.looks import letterhead_of
from phakhi.papers.models import Paper

CLOSING = "ขอแสดงความนับถือ"
ASKS = "จึงเรียนมาเพื่อโปรดพิจารณา"
LETTERS = {
    "draft": ("ขอความอนุเคราะห์สถานที่จัดเวทีเสวนา", "นายกองค์การบริหารส่วนตำบลตัวอย่างบัวใหญ่"),
    "returned": ("ขอเชิญเสนอชื่อผู้แทนภาคเอกชน", "ประธานหอการค้าจังหวัดตัวอย่าง"),
    "circulating": ("ขอเชิญเสนอชื่อผู้แทนภาคประชาสังคม", "ผู้ประสานงานเวทีพลเมืองโคราช"),
    "ready": ("ขอส่งสรุปผลการประชุมภาคีหุ้นส่วน", "หัวหน้าส่วนราชการประจำจังหวัดทุกท่าน"),
    "issued": ("ขอเชิญร่วมจัดทำแผนพัฒนาจังหวัด", "ประธานสภาอุตสาหกรรมจังหวัดตัวอย่าง"),
    "withdrawn": ("ขอเลื่อนกำหนดส่งแบบสำรวจ", "หัวหน้าส่วนราชการประจำจังหวัดทุกท่าน"),
}


def load_letters(office: DemoOffice) -> None:
    papers = {key: _drafted(office, *words) for key, words in LETTERS.items()}
    _return(office, papers["returned"])
    _send_up(office, papers["circulating"])
    for key in ("ready", "issued"):
        _to_signature(office, papers[key])
    if office.governor is not None:
        services.sign_paper(acting=office.governor, paper=papers["issued"])
    why = "หน่วยงานส่งครบแล้ว"
    services.withdraw_paper(acting=office.officer, paper=papers["withdrawn"], why=why)


def _drafted(office: DemoOffice, subject: str, to: str) -> Paper:
    return services.draft_paper(
        acting=office.officer,
        kind="letter",
        title=subject,
        content=_letter(office, subject, to),
        subject=office.head_post.organisation,
    )


def _letter(office: DemoOffice, subject: str, to: str) -> Letter:
    head, name = letterhead_of(office.province), office.province.name_th
    first = (
        f"ด้วยจังหวัด{name}กำหนดให้ทุกภาคส่วนร่วมกันบริหารกิจการสาธารณะของจังหวัด เรื่องทั้งหมดในหนังสือฉบับนี้"
        "สมมติขึ้นเพื่อการสาธิต"
    )
    second = f"ในการนี้ จังหวัดขอเรียนเรื่อง{subject} เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อย"
    return Letter(
        number="",
        office=head.office,
        address=head.address,
        on=None,
        subject=subject,
        to=to,
        references=(),
        enclosures=("รายละเอียดประกอบ จำนวน 1 ชุด",),
        paragraphs=(first, second, ASKS),
        closing=CLOSING,
        signer=Signer("", f"ผู้ว่าราชการจังหวัด{name}"),
        owner="กลุ่มงานยุทธศาสตร์การพัฒนาจังหวัด",
        phone=head.phone,
    )


def _send_up(office: DemoOffice, paper: Paper) -> None:
    services.send_up(acting=office.officer, paper=paper, posts=[office.head_post])


def _answer(office: DemoOffice, paper: Paper, verdict: str, note: str = "") -> None:
    if step := open_step(paper):
        services.answer_step(acting=office.head, step=step, verdict=verdict, note=note)
        paper.refresh_from_db()


def _return(office: DemoOffice, paper: Paper) -> None:
    _send_up(office, paper)
    _answer(office, paper, "returns", "ขอให้ระบุวันสุดท้ายที่รับรายชื่อให้ชัดเจน")


def _to_signature(office: DemoOffice, paper: Paper) -> None:
    _send_up(office, paper)
    _answer(office, paper, "agrees", "เห็นควรลงนาม")
    number = services.reserve_number(
        acting=office.officer, book=office.book("letter"), number=None, on=timezone.localdate()
    )
    services.give_number(acting=office.officer, paper=paper, number=number)
