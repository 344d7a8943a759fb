"""What a body's next agenda takes up: minutes to approve, circulations to report."""

from __future__ import annotations

from collections.abc import Iterable

from phakhi.meetings.models import AgendaItem, Meeting, Minutes, Resolution
from phakhi.meetings.services.sitting.approving import BRINGS_MINUTES
from phakhi.meetings.suggestions import SuggestedItem
from phakhi.meetings.wording import called

BRINGS_CIRCULATION = "meetings.circulation"


def minutes_to_approve(meeting: Meeting) -> list[SuggestedItem]:
    """Earlier meetings' minutes that were checked and are not approved."""
    rows = Minutes.objects.filter(
        meeting__body=meeting.body_id,
        meeting__starts_at__lt=meeting.starts_at,
        state__in=("checked", "circulating"),
    )
    ordered = rows.select_related("meeting__body").order_by("meeting__starts_at")
    return [_minutes_item(one) for one in ordered]


def circulations_to_report(meeting: Meeting) -> list[SuggestedItem]:
    """Those closed since, which no agenda has reported yet."""
    reported = AgendaItem.objects.filter(
        meeting__body=meeting.body_id, source_type=BRINGS_CIRCULATION
    ).exclude(meeting=meeting)
    rows: Iterable[Resolution] = (
        Resolution.objects.filter(
            body_id_kept=meeting.body_id, way="circulation", closed_at__lt=meeting.starts_at
        )
        .exclude(pk__in=reported.values("source_id"))
        .select_related("item__meeting")
        .order_by("closed_at")
    )
    return [_circulation_item(one) for one in rows]


def _minutes_item(minutes: Minutes) -> SuggestedItem:
    return SuggestedItem(
        kind="minutes",
        title=f"รับรองรายงานการประชุม {called(minutes.meeting)}",
        proposal="ขอให้ที่ประชุมรับรองรายงานการประชุม",
        source_type=BRINGS_MINUTES,
        source_id=minutes.pk,
    )


def _circulation_item(resolution: Resolution) -> SuggestedItem:
    return SuggestedItem(
        kind="inform",
        title=f"รายงานมติเวียน {resolution.item.title}"[:400],
        text=resolution.text,
        source_type=BRINGS_CIRCULATION,
        source_id=resolution.pk,
        is_closed_to_public=resolution.item.is_closed_to_public,
    )
