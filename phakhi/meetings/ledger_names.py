"""What a ledger entry on a meeting, its minutes or a resolution is about."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.ledger.naming import Naming, add_naming
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.models import Meeting, Minutes, Resolution
from phakhi.meetings.queries.resolutions import number_of
from phakhi.meetings.wording import full_name


def _minutes(row: Minutes) -> str:
    return full_name(row.meeting)


def _minutes_page(row: Minutes) -> str:
    return meeting_address(row.meeting, "minutes")


def _resolution(row: Resolution) -> str:
    """One that is still voted on has no number yet."""
    body = row.item.meeting.body.name
    return f"{number_of(row)} {body}" if row.number else body


def _resolution_page(row: Resolution) -> str:
    return reverse("meetings:resolution", kwargs={"province": row.province.slug, "pk": row.pk})


def name_meetings() -> None:
    held = ("meeting__body", "meeting__province")
    put = ("item__meeting__body", "province")
    for naming in (
        Naming(_("Meeting"), Meeting, full_name, meeting_address, ("body", "province")),
        Naming(_("Minutes"), Minutes, _minutes, _minutes_page, held),
        Naming(_("Resolution"), Resolution, _resolution, _resolution_page, put),
    ):
        add_naming(naming)
