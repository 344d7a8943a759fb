"""The minutes as an official paper: what the record holds, in the order of the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.core.thai import buddhist_year, format_date
from phakhi.documents import content as documents
from phakhi.meetings.minute_people import away, signer, special, there
from phakhi.meetings.models import AgendaItem, Minutes, Recusal, Resolution
from phakhi.meetings.resolved import resolved_th
from phakhi.meetings.roll import Roll, roll_of

HIDDEN = "(ไม่เปิดเผยต่อสาธารณะ: {why})"
CLOSED_TITLE = "วาระที่ไม่เปิดเผยต่อสาธารณะ"
CLOSED_WHY = "เป็นวาระที่ที่ประชุมไม่เปิดเผย"
NOTHING = "- ไม่มี -"
NOT_REACHED = "- ยังไม่ได้พิจารณา -"


def minutes_content(minutes: Minutes, *, is_public: bool) -> documents.Minutes:
    meeting = minutes.meeting
    roll = roll_of(meeting)
    return documents.Minutes(
        body=meeting.body.name_th,
        meeting=f"ครั้ง{special(meeting)}ที่ {meeting.number}/{buddhist_year(meeting.year)}",
        starts=timezone.localtime(meeting.opened_at or meeting.starts_at),
        ends=timezone.localtime(meeting.closed_at) if meeting.closed_at else None,
        place=meeting.place or ("ประชุมผ่านสื่ออิเล็กทรอนิกส์" if meeting.online_url else ""),
        present=tuple(there(meeting, row) for row in roll.present),
        absent=tuple(away(meeting, row, with_reason=not is_public) for row in roll.absent),
        others=tuple(there(meeting, row) for row in roll.others),
        items=_items(minutes, roll, is_public=is_public),
        taken_by=signer(minutes.taken_by, minutes),
        checked_by=signer(minutes.checked_by, minutes) if minutes.checked_by else None,
        approved=_approved(minutes),
    )


def _items(minutes: Minutes, roll: Roll, *, is_public: bool) -> tuple[documents.MinuteItem, ...]:
    texts = {text.item_id: text for text in minutes.texts.all()}
    items = list(minutes.meeting.items.select_related("meeting"))
    resolutions = Resolution.objects.filter(item__in=items).decided().with_dissents()
    decided = _by_item(resolutions.order_by("number"))
    aside = _by_item(Recusal.objects.filter(item__in=items).select_related("attendance"))

    def one(item: AgendaItem, number: str) -> documents.MinuteItem:
        text = texts.get(item.pk)
        hidden = text.hidden_because if text and is_public else ""
        if is_public and item.is_closed_to_public:
            told = HIDDEN.format(why=hidden or CLOSED_WHY)
            return documents.MinuteItem(number, CLOSED_TITLE, (told,))
        children = [row for row in items if row.parent_id == item.pk]
        below = tuple(one(row, f"{number}.{n}") for n, row in enumerate(children, 1))
        said = _paragraphs(text.text if text else item.discussion)
        said = (*_stood_aside(aside.get(item.pk, []), roll), *said)
        resolved = decided.get(item.pk, [])
        if not (said or resolved or below):
            said = bare_words(item)
        return documents.MinuteItem(
            number,
            item.title,
            (HIDDEN.format(why=hidden),) if hidden else said,
            "\n".join(resolved_th(row) for row in resolved),
            tuple(_dissent(resolved)),
            below,
        )

    heads = [item for item in items if item.parent_id is None]
    found = tuple(one(item, str(number)) for number, item in enumerate(heads, 1))
    return _framed(minutes, found)


def _framed(
    minutes: Minutes, items: tuple[documents.MinuteItem, ...]
) -> tuple[documents.MinuteItem, ...]:
    """What was said before the first item and after the last one stands inside those two."""
    if not items:
        return items
    head, tail = _paragraphs(minutes.head), _paragraphs(minutes.tail)
    first, rest = items[0], items[1:]
    first = _with_paragraphs(first, (*head, *first.paragraphs))
    if not rest:
        return (_with_paragraphs(first, (*first.paragraphs, *tail)),)
    last = _with_paragraphs(rest[-1], (*rest[-1].paragraphs, *tail))
    return (first, *rest[:-1], last)


def _with_paragraphs(
    item: documents.MinuteItem, paragraphs: tuple[str, ...]
) -> documents.MinuteItem:
    return documents.MinuteItem(
        item.number, item.title, paragraphs, item.resolution, item.dissent, item.children
    )


def bare_words(item: AgendaItem) -> tuple[str, ...]:
    """Under a heading with nothing under it; a meeting that lapsed did not come to all of them."""
    if item.parent_id is not None:
        return ()
    is_over = item.began_at is not None or item.meeting.state != "lapsed"
    return (NOTHING if is_over else NOT_REACHED,)


def _by_item(rows: Iterable[Resolution | Recusal]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for row in rows:
        found.setdefault(row.item_id, []).append(row)
    return found


def _stood_aside(rows: Sequence[Recusal], roll: Roll) -> list[str]:
    """Who left the room, and who came in: the reason stays with the office."""
    told = []
    for row in rows:
        stood = next(
            (one for one in roll.present if one.stands_in_for_id == row.attendance_id), None
        )
        instead = f" โดยมี{stood.name} ทำหน้าที่แทน" if stood else ""
        told.append(f"{row.attendance.name} แจ้งส่วนได้เสียและออกจากที่ประชุมระหว่างพิจารณาวาระนี้{instead}")
    return told


def _dissent(rows: Sequence[Resolution]) -> Iterable[str]:
    for row in rows:
        for vote in row.dissents:  # type: ignore[attr-defined]
            yield f"{vote.attendance.name}: {vote.dissent}"


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _approved(minutes: Minutes) -> str:
    if minutes.approved_on is None:
        return ""
    on = format_date(minutes.approved_on)
    meeting = minutes.approved_at_meeting
    if meeting is None:
        return f"ที่ประชุมรับรองรายงานการประชุมโดยการแจ้งเวียน เมื่อวันที่ {on}"
    called = f"ครั้ง{special(meeting)}ที่ {meeting.number}/{buddhist_year(meeting.year)}"
    return f"ที่ประชุมรับรองรายงานการประชุมในการประชุม{called} เมื่อวันที่ {on}"
