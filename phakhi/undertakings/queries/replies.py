"""Replies of other bodies, and what other bodies ask: to the next agenda (R053)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from phakhi.core.thai import format_date
from phakhi.meetings.models import Meeting
from phakhi.meetings.suggestions import SuggestedItem
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import BodyReferral
from phakhi.undertakings.services.following import REFERRAL


def replies_to(meeting: Meeting) -> list[SuggestedItem]:
    """Back on the agenda of the body that asked."""
    rows = BodyReferral.objects.filter(source=meeting.body_id, state__in=("replied", "refused"))
    return [
        SuggestedItem(
            kind="arising",
            title=_("Reply of %(body)s to referral %(number)s")
            % {"body": row.target.name, "number": number_of(row)},
            text=f"{row.question}\n\n{row.reply}",
            proposal=_("Hear the reply."),
            source_type=REFERRAL,
            source_id=row.pk,
            note=row.get_state_display(),
            is_closed_to_public=not row.is_public,
        )
        for row in rows.select_related("target")
    ]


def asked_of_us(meeting: Meeting) -> list[SuggestedItem]:
    """A matter another body asks: for consideration."""
    rows = BodyReferral.objects.filter(target=meeting.body_id, state__in=("sent", "taken_up"))
    return [
        SuggestedItem(
            kind="consider",
            title=_("Matter referred by %(body)s (%(number)s)")
            % {"body": row.source.name, "number": number_of(row)},
            text=row.question,
            proposal=_("Agree on the reply, until %(day)s.")
            % {"day": format_date(row.reply_due_on, "th")},
            source_type=REFERRAL,
            source_id=row.pk,
            note=row.get_state_display(),
            is_closed_to_public=not row.is_public,
        )
        for row in rows.select_related("source")
    ]
