"""The people of a meeting as its minutes print them."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from phakhi.bodies.types import seat_words
from phakhi.documents import content as documents
from phakhi.meetings.models import Attendance, Meeting, Minutes
from phakhi.parties.models import Party, PostTerm


def special(meeting: Meeting) -> str:
    return "พิเศษ" if meeting.kind == "special" else ""


def there(meeting: Meeting, row: Attendance) -> documents.Attendee:
    """A delegate stands under the own name, for whom sent it."""
    seat = _seat(meeting, row)
    if row.answer == "sends" and row.delegate_name:
        return documents.Attendee(row.delegate_name, row.delegate_post, seat, row.post or row.name)
    return documents.Attendee(row.name, row.post, seat)


def away(meeting: Meeting, row: Attendance, *, with_reason: bool) -> documents.Attendee:
    """Why somebody stayed away was written to the secretary: the public does not read it."""
    why = row.answer_note if with_reason else ""
    return documents.Attendee(row.name, row.post, why or _seat(meeting, row))


def _seat(meeting: Meeting, row: Attendance) -> str:
    if row.role == "guest":
        return "ผู้ชี้แจง"
    return seat_words(meeting.body.form, row.role)


def signer(person: UUID | None, minutes: Minutes) -> documents.Signer:
    """By the seat at this table, else by the post held that day; dots where nobody is known."""
    if person is None:
        return documents.Signer("", "")
    name = Party.objects.filter(pk=person, province=minutes.province_id).first()
    day = timezone.localdate(minutes.meeting.starts_at)
    row = minutes.meeting.attendances.filter(person=person).first()
    term = PostTerm.objects.filter(person=person).on(day).select_related("post").first()
    post = row.post if row and row.post else (term.post.title_th if term else "")
    return documents.Signer(f"{name.title}{name.name_th}" if name else "", post)
