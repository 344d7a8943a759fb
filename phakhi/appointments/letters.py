"""The words of the letters that go with an order (หนังสือภายนอก)."""

from __future__ import annotations

from django.utils import timezone, translation

from phakhi.appointments.models import AppointmentOrder, Forwarding, NamesRequest
from phakhi.appointments.names import full_name, governors_post, office_of
from phakhi.core.models import Province
from phakhi.core.thai import format_date
from phakhi.documents.content import Letter, Signer
from phakhi.governance.models import NetworkMember
from phakhi.papers import looks
from phakhi.papers.signers import signer_for
from phakhi.parties.models import Party

CLOSING = "ขอแสดงความนับถือ"


def names_letter(request: NamesRequest) -> Letter:
    name, due = full_name(request.body), format_date(request.answer_due_on)
    asked = (
        f"จังหวัดจึงขอให้ท่านพิจารณาส่งรายชื่อผู้แทน จำนวน {request.wanted} คน พร้อมตำแหน่งและหมายเลขโทรศัพท์ "
        f"ภายในวันที่ {due} ทั้งนี้ ท่านส่งรายชื่อผ่านลิงก์ที่จังหวัดจัดส่งให้ หรือส่งเป็นหนังสือก็ได้"
    )
    return _letter(
        request.province,
        subject=f"ขอรายชื่อผู้แทนเพื่อแต่งตั้งใน{name}"[:380],
        to=addressed(request.party),
        paragraphs=(
            f"ด้วยจังหวัดจะแต่งตั้ง{name} ซึ่งต้องมีผู้แทนของหน่วยงานท่านร่วมด้วย {request.text}".strip(),
            asked,
            "จึงเรียนมาเพื่อโปรดพิจารณา",
        ),
    )


def forwarding_letter(forwarding: Forwarding) -> Letter:
    order = forwarding.order
    called = order_called(order)
    return _letter(
        order.province,
        subject=f"ส่งคำสั่ง {order.title}"[:380],
        to=addressed(forwarding.party),
        enclosures=(f"{called}  จำนวน 1 ฉบับ",),
        paragraphs=(
            f"ด้วยจังหวัดได้ออก{called} รายละเอียดตามสิ่งที่ส่งมาด้วย",
            "จึงเรียนมาเพื่อโปรดทราบ และแจ้งผู้เกี่ยวข้องทราบและถือปฏิบัติต่อไป",
        ),
    )


def recognition_letter(member: NetworkMember) -> Letter:
    """หนังสือรับรองสถานะภาคี: since when, in which network, until when it runs."""
    network, party = member.network, member.actor.party
    since = f" ตั้งแต่วันที่ {format_date(member.joined_on)}" if member.joined_on else ""
    until = network.term_ends_on
    ends = f" จนถึงวันที่ {format_date(until)}" if until else " ตลอดระยะเวลาที่เครือข่ายดำเนินงาน"
    return _letter(
        network.province,
        subject=f"รับรองสถานะภาคีของ{network.name_th}"[:380],
        to=addressed(party),
        paragraphs=(
            f"ด้วย{party.name_th} ได้ตอบรับเข้าเป็นภาคีของ{network.name_th}โดยสมัครใจ{since}",
            f"จังหวัดจึงขอรับรองสถานะการเป็นภาคีของท่านอย่างเป็นทางการ{ends} "
            "ทั้งนี้ ท่านถอนตัวได้ทุกเมื่อโดยแจ้งผู้ประสานงานของเครือข่าย",
            "จึงเรียนมาเพื่อโปรดทราบ",
        ),
    )


def order_called(order: AppointmentOrder) -> str:
    on = f" ลงวันที่ {format_date(order.signed_on)}" if order.signed_on else ""
    return f"คำสั่ง{office_of(order.province)} ที่ {order.number_text}{on}"


def addressed(party: Party) -> str:
    """To the post that speaks for it, where there is one."""
    with translation.override("th"):
        post = party.posts.filter(speaks_for=True, abolished_on=None).order_by("pk").first()
        if post is None or party.is_person:
            return str(party.name)
        title = str(post.title)
        return title if party.name in title else f"{title} {party.name}"


def governors_signer(province: Province) -> Signer:
    post = governors_post(province)
    if post is None:
        return Signer("", f"ผู้ว่าราชการจังหวัด{province.name_th}")
    return signer_for(post, timezone.localdate())


def _letter(
    province: Province,
    *,
    subject: str,
    to: str,
    paragraphs: tuple[str, ...],
    enclosures: tuple[str, ...] = (),
) -> Letter:
    head = looks.letterhead_of(province)
    return Letter(
        number="",
        office=f"ศาลากลางจังหวัด{province.name_th}",
        address=head.address,
        on=None,
        subject=subject,
        to=to,
        references=(),
        enclosures=enclosures,
        paragraphs=paragraphs,
        closing=CLOSING,
        signer=governors_signer(province),
        owner=looks.office_of(province),
        phone=head.phone,
    )
