"""Minutes among the official papers: the secretary writes them, nobody signs for the body."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.meetings.addresses import ref_of
from phakhi.meetings.models import Minutes
from phakhi.meetings.permissions_sitting import reads_as_member
from phakhi.meetings.states import keeps_minutes


class MinutesPaper:
    """The full text is for those who read the minutes unredacted; the public one is public."""

    label = _("Minutes of a meeting")
    needs_number = False
    needs_signature = False

    def may_draft(self, acting: Acting, paper: Any) -> bool:
        return self.may_sign(acting, paper)

    def may_sign(self, acting: Acting, paper: Any) -> bool:
        found = _minutes(acting, paper.subject_id)
        return found is not None and keeps_minutes(acting, found)

    def may_see(self, acting: Acting, paper: Any) -> bool:
        found = _minutes(acting, paper.subject_id)
        if found is None:
            return False
        return keeps_minutes(acting, found) or reads_as_member(acting, found)

    def address(self, paper: Any) -> str:
        found = Minutes.objects.select_related("meeting__body").get(pk=paper.subject_id)
        return f"meetings/{found.meeting.body.public_code}/{ref_of(found.meeting)}/minutes/"

    def issued(self, acting: Acting, paper: Any) -> None:
        """The services of this room do what follows."""


def _minutes(acting: Acting, pk: UUID) -> Minutes | None:
    found = Minutes.objects.filter(pk=pk, province=acting.province)
    return found.select_related("meeting__body").first()
