"""Two decisions by circulation: one over, one the members are answering."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.queries import voting_members_on
from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.meetings.models import Attendance, Meeting, Resolution
from phakhi.meetings.services import sitting

OVER = ("ขอความเห็นชอบปรับปฏิทินการประชุม", "ให้เลื่อนการประชุมไปสัปดาห์ถัดไป")
RUNS = ("ขอความเห็นชอบร่างหนังสือเชิญภาคี", "ร่างหนังสือเชิญภาคีตามที่เสนอ")


def load_circulations(province: Province, officer: Acting) -> None:
    bodies = [one for one in _bodies(province) if voting_members_on(one, timezone.localdate())]
    if Meeting.objects.filter(province=province, kind="circular").exists():
        return
    for body in bodies[:1]:
        done = _put(officer, body, *OVER)
        _answer(officer, done, len(_rows(done)))
        sitting.close_circulation(acting=officer, resolution=done)
    for body in bodies[1:2]:
        _answer(officer, _put(officer, body, *RUNS), 2)


def _bodies(province: Province) -> list[Body]:
    found = Body.objects.filter(province=province, is_demo=True, state="active", is_formal=True)
    return list(found.exclude(is_outside=True).order_by("public_code"))


def _put(officer: Acting, body: Body, title: str, text: str) -> Resolution:
    return sitting.open_circulation(
        acting=officer,
        body=body,
        title=title,
        text="เรื่องเร่งด่วนระหว่างการประชุม ข้อความสมมติเพื่อการสาธิต",
        kind="agree",
        resolution=text,
        until=timezone.now() + timedelta(days=7),
    )


def _rows(resolution: Resolution) -> list[Attendance]:
    return list(resolution.item.meeting.attendances.order_by("place"))


def _answer(officer: Acting, resolution: Resolution, count: int) -> None:
    for row in _rows(resolution)[:count]:
        sitting.cast_vote(acting=officer, resolution=resolution, attendance=row, choice="for")
