"""Papers in every state of their life; what only the office and the hands of it may read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.accounts.models import User
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.ids import uuid7
from phakhi.core.models import Province, StoredFile
from phakhi.documents.content import Letter, Signer
from phakhi.documents.stored import to_json
from phakhi.papers.models import Book, ChainPlace, ChainStep, Number, Paper
from phakhi.parties.models import Party, Post
from tests.gates.planting import CANARY, officer, planted

# `hand` waits for the member's own post, `circulating` for the head of the office.
# `inked` waits for it after a hand that was entered from paper.
PAPERS = ("draft", "circulating", "ready", "hand", "inked", "issued", "public", "scan", "withdrawn")
NUMBERS = ("reserved", "used", "void")
SECRET = f"ข้อความภายใน {CANARY}"
DAY = date(2026, 3, 2)
MANY = 300
# What conftest writes for each file of the world: the hash of the kept scan must fit it.
STAND_IN = b"%PDF-1.7 example"


def _paper(province: Province, state: str) -> dict[str, Any]:
    return {"pk": Paper.objects.get(province=province, memo=f"gates {state}").pk}


def _hand(province: Province, state: str) -> dict[str, Any]:
    kind = "inked" if state == "entered" else state
    step = ChainStep.objects.get(paper__memo=f"gates {kind}", province=province, place=1)
    return {"pk": step.paper_id, "step": step.pk}


def _number(province: Province, state: str) -> dict[str, Any]:
    return {"pk": Number.objects.get(province=province, text=f"gates {state}").pk}


def _book(province: Province, state: str) -> dict[str, Any]:
    return {"pk": Book.objects.get(province=province, name="ทะเบียนด่านตรวจ").pk}


FAMILIES = {
    "paper": ((*PAPERS, "elsewhere"), _paper),
    "paper_hand": (("entered", "elsewhere"), _hand),
    "paper_number": ((*NUMBERS, "elsewhere"), _number),
    "paper_book": (("book", "elsewhere"), _book),
}
FITTING: dict[str, Any] = {
    "papers.Paper": lambda province: {"kind": "letter", "content": _content("ตัวอย่าง")},
    "papers.Book": lambda province: {"gives": "clerk"},
}


def plant(province: Province) -> None:
    book = Book.objects.create(
        province=province,
        office=_office(province),
        kind="letter",
        name="ทะเบียนด่านตรวจ",
        pattern="{number}",
    )
    for place, state in enumerate(NUMBERS, 1):
        _plant_number(book, place, state)
    for state in ("draft", "withdrawn"):
        _plant(province, state)
    _plant(province, "ready", number=Number.objects.get(province=province, text="gates used"))
    _plant(province, "issued", signed_on=DAY, issued_at=datetime(2026, 3, 2, tzinfo=UTC))
    _plant(province, "public", state="issued", signed_on=DAY, is_public=True)
    _plant_scan(province)
    head = _post(province, "provincial_office_head")
    ChainPlace.objects.get_or_create(
        province=province, kind="letter", place=1, defaults={"post": head}
    )
    _sent_up(province, "circulating", head)
    member = User.objects.filter(username=f"demo-{province.code}-lao_member").exists()
    _sent_up(province, "hand", _post(province, "lao_member") if member else head)
    _plant_inked(province, head)


def fill(province: Province) -> None:
    """Many papers, many hands that wait for one post, many numbers."""
    head = _post(province, "provincial_office_head")
    book = Book.objects.get(province=province, name="ทะเบียนด่านตรวจ")
    for number in range(MANY):
        paper = _row(province, f"many {number}", state="circulating")
        paper.save()
        ChainStep.objects.create(province=province, paper=paper, place=1, post=head)
        _plant_number(book, 1000 + number, "reserved", text=f"many {number}")


def _plant(province: Province, key: str, **values: Any) -> Paper:
    paper = _row(province, key, **{"state": key} | values)
    paper.save()
    return paper


def _row(province: Province, key: str, **values: Any) -> Paper:
    """The public one alone holds no secret."""
    title = "หนังสือตัวอย่าง" if key == "public" else f"{SECRET} {key}"
    return Paper(
        province=province,
        kind="letter",
        title=title,
        memo=f"gates {key}",
        content=_content(title),
        subject_type="parties.Party",
        subject_id=uuid7(),
        **values,
    )


def _content(subject: str) -> dict[str, Any]:
    letter = Letter(
        number="",
        office="สำนักงานตัวอย่าง",
        address="",
        on=None,
        subject=subject,
        to="ผู้รับ",
        references=(),
        enclosures=(),
        paragraphs=("ด้วยเป็นตัวอย่าง",),
        closing="ขอแสดงความนับถือ",
        signer=Signer("", "ผู้ว่าราชการจังหวัด"),
        owner="",
    )
    return to_json(letter)


def _plant_scan(province: Province) -> None:
    kept = _scan(province)
    _plant(
        province,
        "scan",
        state="issued",
        pdf=kept,
        pdf_sha256=kept.sha256,
        signed_how="paper",
        signed_on=DAY,
        signed_in_post=_post(province, "provincial_office_head"),
        scan_entered_by=uuid7(),
    )


def _plant_inked(province: Province, head: Post) -> None:
    """The first hand stands on paper, entered and not compared yet; the second is asked."""
    paper = _plant(province, "inked", state="circulating")
    ChainStep.objects.create(
        province=province,
        paper=paper,
        place=1,
        post=head,
        verdict="agrees",
        answered_as="substantive",
        answered_at=datetime(2026, 3, 2, tzinfo=UTC),
        signed_on=DAY,
        scan=_scan(province),
        scan_entered_by=uuid7(),
    )
    ChainStep.objects.create(province=province, paper=paper, place=2, post=head)


def _scan(province: Province) -> StoredFile:
    upload = SimpleUploadedFile("scan.pdf", STAND_IN, "application/pdf")
    return keep_upload(acting=officer(province), upload=upload, kinds=SCANS, purpose="papers.scan")


def _sent_up(province: Province, key: str, post: Post) -> None:
    paper = _plant(province, key, state="circulating")
    ChainStep.objects.create(province=province, paper=paper, place=1, post=post)


def _plant_number(book: Book, number: int, state: str, text: str = "") -> None:
    Number.objects.create(
        province_id=book.province_id,
        book=book,
        year=2026,
        number=number,
        text=text or f"gates {state}",
        given_on=DAY,
        state=state,
        note=SECRET,
    )


def _office(province: Province) -> Party:
    return planted(province, "public").party


def _post(province: Province, key: str) -> Post:
    person = User.objects.get(username=f"demo-{province.code}-{key}").person
    assert person is not None
    return person.terms.get(kind="substantive").post
