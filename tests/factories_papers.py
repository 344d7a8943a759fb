"""Papers, posts with their holders, registers and hands that tests need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.documents.content import Letter, Signer
from phakhi.papers import services
from phakhi.papers.models import Book, ChainStep, Number, Paper
from phakhi.parties.models import Party, Post
from tests.factories import make_acting, make_province
from tests.factories_parties import make_party, make_person, make_post, make_term

PDF = b"%PDF-1.7\n% a scan\n"


@dataclass(frozen=True)
class Office:
    """The posts of one office, each held by one person, and who acts in them."""

    party: Party
    head: Post
    governor: Post
    head_acts: Acting
    governor_acts: Acting


def make_office(province: Province | None = None) -> Office:
    province = province or make_province()
    party = make_party(province=province, name_th="สำนักงานจังหวัดตัวอย่าง")
    head = make_post(party, title_th="หัวหน้าสำนักงานจังหวัด")
    governor = make_post(party, title_th="ผู้ว่าราชการจังหวัด")
    return Office(
        party, head, governor, in_post(head, "office_head"), in_post(governor, "governor")
    )


def in_post(post: Post, role: str, **term: Any) -> Acting:
    person = make_person(province=post.province)
    make_term(post, person, **term)
    return acting_as(person, role, post)


def acting_as(person: Party, role: str, post: Post | None = None, **values: Any) -> Acting:
    return make_acting(
        role,
        province=person.province,
        person_id=person.pk,
        post_id=post.pk if post else None,
        **values,
    )


def make_letter(**values: Any) -> Letter:
    values = {
        "number": "",
        "office": "สำนักงานจังหวัดตัวอย่าง",
        "address": "ถนนตัวอย่าง",
        "on": None,
        "subject": "ขอเชิญส่งรายชื่อผู้แทน",
        "to": "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        "references": (),
        "enclosures": ("แบบเสนอชื่อ จำนวน 1 ชุด",),
        "paragraphs": ("ด้วยจังหวัดจะแต่งตั้งคณะทำงาน", "จึงเรียนมาเพื่อโปรดพิจารณา"),
        "closing": "ขอแสดงความนับถือ",
        "signer": Signer("", "ผู้ว่าราชการจังหวัด"),
        "owner": "กลุ่มงานยุทธศาสตร์",
    } | values
    return Letter(**values)


def make_paper(state: str = "draft", *, acting: Acting | None = None, **values: Any) -> Paper:
    """A letter of the office; `ready` goes without a chain."""
    acting = acting or make_acting("officer")
    said: dict[str, Any] = {"title": "ขอเชิญส่งรายชื่อผู้แทน", "content": make_letter()} | values
    subject = make_party(province=acting.province)
    paper = services.draft_paper(acting=acting, kind="letter", subject=subject, **said)
    if state == "ready":
        services.make_ready(acting=acting, paper=paper)
    return paper


def make_book(province: Province | None = None, **values: Any) -> Book:
    province = province or make_province()
    values = {"kind": "letter", "name": "ทะเบียนหนังสือส่ง", "pattern": "นม 0017.2/{number}"} | values
    office = make_party(province=province)
    return Book.objects.create(province=province, office=office, **values)


def make_number(book: Book | None = None, number: int | None = None, **values: Any) -> Number:
    book = book or make_book()
    officer = make_acting("officer", province=book.province)
    on: date = values.pop("on", timezone.localdate())
    return services.reserve_number(acting=officer, book=book, number=number, on=on)


def make_numbered(office: Office, **values: Any) -> Paper:
    """Ready to be signed."""
    officer = make_acting("officer", province=office.party.province)
    paper = make_paper("ready", acting=officer, **values)
    book = make_book(office.party.province, name=f"ทะเบียน {paper.pk}")
    return services.give_number(acting=officer, paper=paper, number=make_number(book))


def make_sent_up(office: Office, **values: Any) -> tuple[Paper, list[ChainStep]]:
    """On its way: first the head of the office, then the governor."""
    officer = make_acting("officer", province=office.party.province)
    paper = make_paper(acting=officer, **values)
    services.send_up(acting=officer, paper=paper, posts=[office.head, office.governor])
    return paper, list(paper.steps.order_by("place"))


def scan(name: str = "คำสั่ง.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")
