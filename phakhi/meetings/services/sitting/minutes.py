"""รายงานการประชุม: drafted from the record, edited item by item, checked by another person."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, thai, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Meeting, Minutes, MinuteText
from phakhi.meetings.services.sitting.locking import hold
from phakhi.meetings.states import MINUTES_FLOW, keeps

CLOSED = "วาระที่ไม่เปิดเผยต่อสาธารณะ"


@transaction.atomic
def draft_minutes(*, acting: Acting, meeting: Meeting) -> Minutes:
    """Of what was noted; drafted anew it takes in items that were missing, and overwrites none."""
    meeting = hold(meeting)
    authorise(keeps(acting, meeting))
    if meeting.state not in ("closed", "lapsed") or meeting.kind == "circular":
        raise WrongState("minutes_after_meeting")
    minutes, is_new = Minutes.objects.get_or_create(
        meeting=meeting, defaults={"province": acting.province, "taken_by": acting.person_id}
    )
    need_draft(minutes)
    there = set(minutes.texts.values_list("item", flat=True))
    rows = [
        MinuteText(
            province=acting.province,
            minutes=minutes,
            item=item,
            text=item.discussion,
            hidden_because=CLOSED if item.is_closed_to_public else "",
        )
        for item in meeting.items.exclude(pk__in=there)
    ]
    MinuteText.objects.bulk_create(rows)
    if is_new:
        events.record(acting, "meetings.minutes.drafted", minutes)
    return minutes


@transaction.atomic
def write_text(*, acting: Acting, text: MinuteText, words: str, seen: int) -> MinuteText:
    """Stale by version: two secretaries at one item compare before either is lost."""
    need_draft(_held_by_keeper(acting, text.minutes))
    versions.claim(text, seen)
    text.text, text.written_by = thai.normalise(words), acting.person_id
    text.save(update_fields=["text", "written_by"])
    events.record(acting, "meetings.minutes.written", text.minutes)
    return text


@transaction.atomic
def write_frame(*, acting: Acting, minutes: Minutes, head: str, tail: str, seen: int) -> Minutes:
    """What stands before the first item and after the last one."""
    need_draft(_held_by_keeper(acting, minutes))
    versions.claim(minutes, seen)
    minutes.head, minutes.tail = thai.normalise(head), thai.normalise(tail)
    minutes.save(update_fields=["head", "tail"])
    events.record(acting, "meetings.minutes.written", minutes)
    return minutes


@transaction.atomic
def check_minutes(*, acting: Acting, minutes: Minutes) -> Minutes:
    """ผู้ตรวจ is another person than ผู้จด: four eyes before the members read it."""
    minutes = hold_minutes(minutes)
    if acting.person_id is not None and acting.person_id == minutes.taken_by:
        raise WrongState("checker_took_minutes")
    return move_minutes(acting, minutes, "check", checked_by=acting.person_id)


@transaction.atomic
def reopen_minutes(*, acting: Acting, minutes: Minutes) -> Minutes:
    """Back to the draft: a text that is changed is checked, and sent round, anew."""
    minutes = hold_minutes(minutes)
    values = {"checked_by": None, "answers_until": None}
    return move_minutes(acting, minutes, "reopen", **values)


def need_draft(minutes: Minutes) -> None:
    if minutes.state != "draft":
        raise WrongState("minutes_not_a_draft")


def _held_by_keeper(acting: Acting, minutes: Minutes) -> Minutes:
    """Held until the end: nobody checks a text while it is being changed."""
    held = hold_minutes(minutes)
    authorise(keeps(acting, held.meeting))
    return held


def hold_minutes(minutes: Minutes) -> Minutes:
    rows = Minutes.objects.select_for_update(of=("self",))
    rows = rows.select_related("meeting__body", "meeting__province")
    held: Minutes = rows.get(pk=minutes.pk)
    return held


def move_minutes(acting: Acting, minutes: Minutes, act: str, **values: object) -> Minutes:
    MINUTES_FLOW.move(acting, minutes, act)
    for name, value in {"state_since": timezone.now(), **values}.items():
        setattr(minutes, name, value)
    minutes.save(update_fields=["state", "state_since", *values])
    events.record(acting, f"meetings.minutes.{act}", minutes)
    return minutes
