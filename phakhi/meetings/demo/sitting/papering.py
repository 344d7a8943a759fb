"""The newest published minutes as official papers; their PDF is set when somebody opens it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import override

from phakhi.documents.stored import to_json
from phakhi.meetings.minute_content import minutes_content
from phakhi.meetings.models import Minutes
from phakhi.meetings.services.sitting.approving import KIND
from phakhi.meetings.wording import full_name
from phakhi.papers.models import Paper

MOST = 8


def fill_papers(made: Sequence[Minutes]) -> None:
    published = [one for one in made if one.published_at is not None]
    newest = sorted(published, key=lambda one: one.meeting.starts_at)[-MOST:]
    with override("th"):
        papers = [_paper(one) for one in newest]
    Paper.objects.bulk_create(papers)


def _paper(minutes: Minutes) -> Paper:
    at = minutes.published_at
    return Paper(
        province_id=minutes.province_id,
        kind=KIND,
        title=f"รายงานการประชุม{full_name(minutes.meeting)}"[:400],
        content=to_json(minutes_content(minutes, is_public=True)),
        state="issued",
        state_since=at or minutes.state_since,
        subject_type=minutes._meta.label,
        subject_id=minutes.pk,
        is_public=True,
        drafted_by=minutes.taken_by,
        signed_on=minutes.approved_on,
        issued_at=at,
    )
