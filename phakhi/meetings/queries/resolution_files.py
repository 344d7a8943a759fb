"""The register as files: columns for people, records for machines."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.exports import Column
from phakhi.meetings.models import Resolution
from phakhi.meetings.queries.resolutions import number_of
from phakhi.meetings.resolved import resolved_th


def record_of(resolution: Resolution) -> dict[str, Any]:
    """As the JSON of the register: machines read plain dates and codes."""
    meeting = resolution.item.meeting
    closed = timezone.localtime(resolution.closed_at) if resolution.closed_at else None
    return {
        "id": str(resolution.pk),
        "body": meeting.body.public_code,
        "body_name": meeting.body.name_th,
        "number": resolution.number,
        "fiscal_year": resolution.fiscal_year,
        "resolved_at": closed.isoformat() if closed else None,
        "item": resolution.item.title,
        "kind": resolution.kind,
        "way": resolution.way,
        "passed": resolution.passed,
        "text": resolution.text,
        "votes": {
            "for": resolution.votes_for,
            "against": resolution.votes_against,
            "abstain": resolution.abstained,
            "casting": resolution.casting,
        },
        "quorum": {
            "members": resolution.quorum_members,
            "present": resolution.quorum_present,
            "needed": resolution.quorum_needed,
        },
    }


COLUMNS = (
    Column(_("No."), number_of),
    Column(pgettext_lazy("meeting", "Body"), lambda row: row.item.meeting.body.name),
    Column(_("Resolved on"), lambda row: timezone.localdate(row.closed_at)),
    Column(_("Item"), lambda row: row.item.title),
    Column(_("Resolved"), lambda row: row.get_kind_display()),
    Column(_("Resolution"), resolved_th),
    Column(_("Way of resolving"), lambda row: row.get_way_display()),
    Column(pgettext_lazy("vote", "For"), lambda row: row.votes_for),
    Column(_("Against"), lambda row: row.votes_against),
    Column(_("Abstained"), lambda row: row.abstained),
    Column(_("Passed"), lambda row: _("Yes") if row.passed else _("No")),
)
