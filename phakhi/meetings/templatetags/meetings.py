"""How a template names a meeting, its hours, its place and its addresses."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from phakhi.meetings import wording
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.models import Meeting

register = template.Library()


@register.simple_tag
def meeting_url(meeting: Meeting, name: str = "meeting", **parts: Any) -> str:
    return meeting_address(meeting, name, **parts)


@register.simple_tag
def called(meeting: Meeting) -> str:
    return wording.called(meeting)


@register.simple_tag
def hours(meeting: Meeting) -> str:
    return wording.hours(meeting)


@register.simple_tag
def where(meeting: Meeting) -> str:
    return wording.place(meeting)


@register.simple_tag
def joining(meeting: Meeting) -> str:
    """A link only where it is one; a code or a telephone number stays text."""
    address = meeting.online_url
    if address.startswith(("https://", "http://")):
        return format_html('<a href="{}" rel="noreferrer">{}</a>', address, _("Join online"))
    return address
