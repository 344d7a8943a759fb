"""Undertakings, referrals and instructions that tests need, through the room's own doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from struct import pack
from typing import Any
from zlib import compress, crc32

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.ids import uuid7
from phakhi.parties.models import Party
from phakhi.undertakings import services
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_member
from tests.factories_networks import make_actor
from tests.factories_parties import make_party, make_person, make_post

TEXT = "ให้ติดตั้งเครื่องวัดน้ำ 12 จุดริมลำน้ำ"


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def desk(body: Body, role: str = "officer") -> Acting:
    return make_acting(role, province=body.province)


def speaker_of(party: Party | None) -> Acting:
    """Somebody signed in who answers for the party."""
    assert party is not None
    stranger = Acting.stranger(party.province)
    return replace(stranger, person_id=uuid7(), party_ids=frozenset({party.pk}))


def secretary_of(body: Body) -> Acting:
    """Sits on the body as its secretary; no role in the office."""
    person = make_person(province=body.province)
    make_member(body, role="member_secretary", person=person)
    return replace(Acting.stranger(body.province), person_id=person.pk)


def make_undertaking(state: str = "proposed", **values: Any) -> Undertaking:
    """As far as `state` on the straight way, by office and owner."""
    body = values.pop("body", None) or make_body()
    if state == "open":
        return services.create_undertaking(
            acting=desk(body), body=body, **({"text": TEXT, "source": "ตัวอย่าง"} | values)
        )
    owner = values.pop("owner", None) or make_actor(province=body.province).party
    due_on = values.get("due_on", in_days(30))
    given: dict[str, Any] = {
        "text": TEXT,
        "due_on": due_on,
        "answer_due_on": min(in_days(10), due_on),
    } | values
    row = services.create_undertaking(acting=desk(body), body=body, owner=owner, **given)
    return carry_to(row, state)


def carry_to(row: Undertaking, state: str) -> Undertaking:
    who = speaker_of(row.owner) if row.owner else None
    if state == "proposed" or who is None:
        return row
    if state == "refused":
        return services.refuse_undertaking(acting=who, undertaking=row, reason="ไม่มีคน")
    services.accept_undertaking(acting=who, undertaking=row, speaker="นางตัวอย่าง")
    if state in ("working", "done", "confirmed"):
        services.add_progress(acting=who, undertaking=row, text="ครึ่งทาง", percent=50)
        row.refresh_from_db()
    if state in ("done", "confirmed"):
        services.report_done(acting=who, undertaking=row, outcome="ครบแล้ว")
    if state == "confirmed":
        services.confirm_done(acting=desk(row.body), undertaking=row)
    return row


def make_referral(state: str = "sent", **values: Any) -> BodyReferral:
    source = values.pop("source", None) or make_body()
    target = values.pop("target", None) or make_body(province=source.province)
    given: dict[str, Any] = {"question": "ขอความเห็นเรื่องน้ำ", "reply_due_on": in_days(14)} | values
    row = services.refer(acting=desk(source), source=source, target=target, **given)
    if state in ("replied", "refused"):
        act = "reply" if state == "replied" else "refuse"
        services.answer_referral(acting=desk(target), referral=row, act=act, reply="เห็นด้วย")
    return row


def make_unit(**values: Any) -> Party:
    """An office of the provincial administration."""
    return make_actor(sector="public", subtype="regional_admin", **values).party


def make_instruction(state: str = "draft", **values: Any) -> Instruction:
    unit = values.pop("unit", None) or make_unit()
    post = make_post(make_party(province=unit.province), title_th="ผู้ว่าราชการจังหวัด")
    office = make_acting("officer", province=unit.province)
    given: dict[str, Any] = {"text": "ให้รายงานน้ำทุกวันศุกร์", "due_on": in_days(7)} | values
    row = services.draft_instruction(acting=office, post=post, unit=unit, **given)
    if state == "draft":
        return row
    services.give_instruction(acting=office, instruction=row)
    if state in ("acknowledged", "reported"):
        services.acknowledge(acting=speaker_of(unit), instruction=row)
    if state == "reported":
        services.report_instruction(acting=speaker_of(unit), instruction=row, report="ทำแล้ว")
    return row


def scan(name: str = "paper.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"%PDF-1.4 example")


def png() -> bytes:
    """One pixel, with a text chunk that names a phone."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return pack(">I", len(body)) + name + body + pack(">I", crc32(name + body))

    head = chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    told = chunk(b"tEXt", b"Model\x00Secret Phone") + chunk(b"eXIf", b"MM\x00\x2aGPS")
    data = chunk(b"IDAT", compress(b"\x00\x00"))
    return b"\x89PNG\r\n\x1a\n" + head + told + data + chunk(b"IEND", b"")


def jpeg(orientation: int = 6) -> bytes:
    """The container of a phone's photo: EXIF with orientation and place, a comment, a scan."""
    entry = pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    exif = b"Exif\x00\x00MM\x00\x2a" + pack(">IH", 8, 1) + entry + pack(">I", 0) + b"GPS 14.97N"

    def segment(marker: int, body: bytes) -> bytes:
        return bytes((0xFF, marker)) + pack(">H", len(body) + 2) + body

    head = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
    told = segment(0xE1, exif) + segment(0xFE, b"Secret Phone")
    table = segment(0xDB, b"\x00" * 65)
    scan_of = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x12\x34\xff\x00\x56"
    return b"\xff\xd8" + head + told + table + scan_of + b"\xff\xd9" + b"trailing film"


def elsewhere(role: str = "officer") -> Acting:
    return make_acting(role, province=make_province("56"))
