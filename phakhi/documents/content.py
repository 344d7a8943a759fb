"""What an official paper says, without how it looks; plain values that another room fills in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Signer:
    """`capacity`: acting (รักษาราชการแทน) or on behalf (ปฏิบัติราชการแทน) of `for_post`; `mark` stands
    in place of the pen's line where no pen signed."""

    name: str
    post: str
    capacity: str = ""
    for_post: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What the province puts on every paper: PNG or JPEG emblem, its own font's family name."""

    emblem: bytes | None = None
    watermark: str = ""
    font: str = ""
    thai_digits: bool = True


@dataclass(frozen=True, slots=True)
class Clause:
    number: str
    text: str
    children: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderMember:
    name: str
    post: str
    seat: str


@dataclass(frozen=True, slots=True)
class AppointmentOrder:
    """คำสั่งแต่งตั้ง; `kind` is appoint, change or end."""

    office: str
    number: str
    title: str
    reason: str
    basis: str
    members: tuple[OrderMember, ...]
    duties: tuple[str, ...]
    effective_on: date | None  # None: from the day it is signed
    signed_on: date | None
    signer: Signer
    kind: str = "appoint"
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """หนังสือภายนอก."""

    number: str
    office: str
    address: str
    on: date | None
    subject: str
    to: str
    references: tuple[str, ...]
    enclosures: tuple[str, ...]
    paragraphs: tuple[str, ...]
    closing: str
    signer: Signer
    owner: str
    phone: str = ""
    speed: str = ""
    secrecy: str = ""


@dataclass(frozen=True, slots=True)
class Endorsement:
    post: str
    name: str
    verdict: str
    note: str
    on: date | None
    capacity: str = ""
    for_post: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Memo:
    """บันทึกข้อความ."""

    office: str
    number: str
    on: date | None
    subject: str
    to: str
    paragraphs: tuple[str, ...]
    signer: Signer
    endorsements: tuple[Endorsement, ...] = ()
    phone: str = ""
    speed: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    number: str
    title: str
    text: str = ""
    papers: tuple[str, ...] = ()
    children: tuple[AgendaItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """An invitation with its agenda enclosed."""

    letter: Letter
    agenda: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    body: str
    meeting: str
    starts: datetime
    ends: datetime | None
    place: str
    online: str
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Attendee:
    """`stands_for`: who sent this delegate."""

    name: str
    post: str
    seat: str
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceList:
    body: str
    meeting: str
    starts: datetime
    place: str
    rows: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class PaymentRow:
    name: str
    post: str
    what: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PaymentEvidence:
    """หลักฐานการจ่ายเงิน."""

    body: str
    meeting: str
    starts: datetime
    place: str
    rows: tuple[PaymentRow, ...]
    total: Decimal
    payer: Signer


@dataclass(frozen=True, slots=True)
class MinuteItem:
    number: str
    title: str
    paragraphs: tuple[str, ...]
    resolution: str = ""
    dissent: tuple[str, ...] = ()
    children: tuple[MinuteItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """`approved`: the sentence on when the body approved them."""

    body: str
    meeting: str
    starts: datetime
    ends: datetime | None
    place: str
    present: tuple[Attendee, ...]
    absent: tuple[Attendee, ...]
    others: tuple[Attendee, ...]
    items: tuple[MinuteItem, ...]
    taken_by: Signer
    checked_by: Signer | None
    approved: str = ""


Content = (
    AppointmentOrder | Letter | Memo | Notice | Agenda | AttendanceList | PaymentEvidence | Minutes
)
