"""Meetings in every state: what is not for the public, who is asked, links, feeds, days off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.bodies.models import Body
from phakhi.core import links
from phakhi.core.files import keep_upload
from phakhi.core.models import Province
from phakhi.meetings.addresses import ref_of
from phakhi.meetings.headings import add_headings
from phakhi.meetings.models import (
    AgendaItem,
    Attendance,
    ClosedDay,
    Feed,
    ItemPaper,
    Meeting,
    Series,
)
from phakhi.meetings.services.calling.feeds import hash_of
from phakhi.meetings.services.calling.inviting import DOOR, INVITATION
from phakhi.parties.models import Party
from tests.gates.planting import CANARY, officer

MEETINGS = ("called", "planned", "running", "open", "closed", "lapsed", "cancelled")
SECRET = f"เรื่องภายใน {CANARY}"


def _body(province: Province) -> Body:
    return Body.objects.select_related("province").get(
        province=province, public_code=f"bactive{province.code}"
    )


def _meeting(province: Province, state: str) -> Meeting:
    number = MEETINGS.index(state) + 1
    found = Meeting.objects.select_related("body__province", "province")
    return found.get(body=_body(province), kind="regular", year=2031, number=number)


def _of_meeting(province: Province, state: str) -> dict[str, Any]:
    meeting = _meeting(province, state)
    return {"code": meeting.body.public_code, "ref": ref_of(meeting)}


def _of_item(province: Province, state: str) -> dict[str, Any]:
    item = AgendaItem.objects.get(meeting=_meeting(province, state), proposal="เปิดเผย")
    return _of_meeting(province, state) | {"pk": item.pk}


def _of_row(province: Province, state: str) -> dict[str, Any]:
    row = Attendance.objects.get(meeting=_meeting(province, state), place=1)
    return _of_meeting(province, state) | {"pk": row.pk}


def _of_paper(province: Province, state: str) -> dict[str, Any]:
    meeting = _meeting(province, "called")
    papers = ItemPaper.objects.filter(item__meeting=meeting, is_closed=state == "closed")
    return {"pk": papers.get().pk}


def _of_series(province: Province, _state: str) -> dict[str, Any]:
    series = Series.objects.get(body=_body(province))
    return {"code": series.body.public_code, "pk": series.pk}


def _of_link(purpose: str) -> Any:
    def token(province: Province, state: str) -> dict[str, Any]:
        if state == "dead":
            return {"token": "dead-token"}
        meeting = _meeting(province, "called" if purpose == INVITATION else "running")
        subject: Any = meeting
        if purpose == INVITATION:
            subject = Attendance.objects.get(meeting=meeting, place=1)
        acting = officer(province)
        made = links.issue(acting=acting, purpose=purpose, subject=subject, uses=50)
        return {"token": made}

    return token


def _of_feed(province: Province, state: str) -> dict[str, Any]:
    return {"token": f"{state}-{province.code}-feed"}


def _of_own_feed(province: Province, _state: str) -> dict[str, Any]:
    return {"pk": Feed.objects.get(token_hash=hash_of(f"living-{province.code}-feed")).pk}


def _of_day(province: Province, _state: str) -> dict[str, Any]:
    return {"pk": ClosedDay.objects.get(province=province, name="วันหยุดด่านตรวจ").pk}


FAMILIES = {
    "meeting": ((*MEETINGS, "elsewhere"), _of_meeting),
    "agenda_item": ((*MEETINGS, "elsewhere"), _of_item),
    "attendance": ((*MEETINGS, "elsewhere"), _of_row),
    "item_paper": (("open", "closed", "elsewhere"), _of_paper),
    "series": (("living", "elsewhere"), _of_series),
    "rsvp_link": (("living", "dead", "elsewhere"), _of_link(INVITATION)),
    "door_link": (("living", "dead", "elsewhere"), _of_link(DOOR)),
    "feed": (("living", "dead", "elsewhere"), _of_feed),
    "own_feed": (("living", "elsewhere"), _of_own_feed),
    "closed_day": (("added", "elsewhere"), _of_day),
}
FITTING = {
    "meetings.Series": lambda _p: {"rule": "FREQ=MONTHLY;BYDAY=2WE"},
    "meetings.Feed": lambda p: {"person": Party.objects.filter(province=p, kind="person")[0]},
}


def plant(province: Province) -> None:
    for state in MEETINGS:
        _plant(province, state)
    Series.objects.create(
        province=province,
        body=_body(province),
        rule="FREQ=MONTHLY;BYDAY=2WE",
        starts_on=datetime(2026, 1, 1, tzinfo=UTC).date(),
        at=datetime(2026, 1, 1, 9, 30, tzinfo=UTC).time(),
    )
    day = datetime(2027, 8, 13, tzinfo=UTC).date()
    ClosedDay.objects.create(province=province, on=day, name="วันหยุดด่านตรวจ")
    _papers(province)
    _feed(province)


def _plant(province: Province, state: str) -> None:
    """Far ahead, so that links live; `running` has begun and is not opened yet."""
    now = timezone.now()
    starts = now - timedelta(minutes=20) if state in ("running", "open", "closed") else None
    meeting = Meeting.objects.create(
        province=province,
        body=_body(province),
        number=MEETINGS.index(state) + 1,
        year=2031,
        state="called" if state == "running" else state,
        title=SECRET if state == "planned" else "ประชุมตัวอย่าง",
        starts_at=starts or datetime(2031, 3, MEETINGS.index(state) + 1, 2, 30, tzinfo=UTC),
        called_at=None if state == "planned" else now,
        closed_at=now if state == "closed" else None,
        place="ห้องประชุม",
        online_url=f"https://meet.example/{CANARY}",
        cancelled_because="น้ำท่วม" if state == "cancelled" else "",
    )
    add_headings(meeting)
    heading = AgendaItem.objects.get(meeting=meeting, kind="consider", parent=None)
    of = {"province": province, "meeting": meeting, "parent": heading, "kind": "consider"}
    AgendaItem.objects.create(place=1, title="เรื่องเปิด", proposal="เปิดเผย", **of)
    AgendaItem.objects.create(place=2, title=SECRET, is_closed_to_public=True, **of)
    name = "สมาชิก ตัวอย่าง" if state in ("open", "closed", "lapsed") else f"สมาชิก {CANARY}"
    Attendance.objects.create(
        province=province,
        meeting=meeting,
        place=1,
        name=name,
        role="chair",
        code="12345",
        answer="sends",
        delegate_name=f"ผู้แทน {CANARY}",
        answered_at=now,
        letter=_file(province),
        came_at=now - timedelta(minutes=10) if state in ("open", "running") else None,
    )


def _file(province: Province) -> Any:
    upload = SimpleUploadedFile("letter.pdf", b"%PDF-1.7 " + CANARY.encode())
    acting = officer(province)
    return keep_upload(acting=acting, upload=upload, kinds=("pdf",), purpose="meetings.delegate")


def _papers(province: Province) -> None:
    item = AgendaItem.objects.get(meeting=_meeting(province, "called"), proposal="เปิดเผย")
    plain = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 plan")
    acting = officer(province)
    opened = keep_upload(acting=acting, upload=plain, kinds=("pdf",), purpose="meetings.paper")
    of = {"province": province, "item": item}
    ItemPaper.objects.create(title="แผน", file=opened, is_closed=False, **of)
    ItemPaper.objects.create(title=SECRET, file=_file(province), is_closed=True, **of)


def _feed(province: Province) -> None:
    """The member's own, of the body's called meetings."""
    person = User.objects.filter(username__startswith=f"demo-{province.code}-lao_member").first()
    fallback = User.objects.get(username=f"demo-{province.code}-strategy_officer")
    made_by = (person or fallback).person_id
    assert made_by is not None
    first = Party.objects.filter(province=province, kind="person").order_by("pk")[0]
    for owner, name in ((made_by, "living"), (first.pk, "first")):
        Feed.objects.create(
            province=province,
            body=_body(province),
            made_by=owner,
            token_hash=hash_of(f"{name}-{province.code}-feed"),
        )


def fill(province: Province) -> None:
    """Three hundred who are asked, many matters, and meetings all year."""
    meeting = _meeting(province, "called")
    of: dict[str, Any] = {"province": province, "meeting": meeting}
    Attendance.objects.bulk_create(
        Attendance(place=n, name=f"สมาชิก {n}", code=f"{n:05d}", **of) for n in range(2, 302)
    )
    heading = AgendaItem.objects.get(meeting=meeting, kind="inform", parent=None)
    AgendaItem.objects.bulk_create(
        AgendaItem(place=n, title=f"เรื่อง {n}", parent=heading, kind="inform", **of)
        for n in range(1, 60)
    )
    start = timezone.now()
    Meeting.objects.bulk_create(
        Meeting(
            province=province,
            body=meeting.body,
            kind="special",
            number=n,
            year=2030,
            state="called",
            starts_at=start + timedelta(days=n, hours=n % 5),
            called_at=start,
            place=f"ห้อง {n}",
        )
        for n in range(1, 120)
    )
