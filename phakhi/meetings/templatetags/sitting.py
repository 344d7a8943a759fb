"""Words of a sitting that depend on the body: กรรมการ or คณะทำงาน, and guests."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext as _

from phakhi.bodies.types import SEAT_ROLES, seat_words
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.wording import language

register = template.Library()


@register.simple_tag
def seat_word(meeting: Meeting, row: Attendance) -> str:
    if row.role not in SEAT_ROLES:
        return _("Guest")
    if language() == "en":
        return SEAT_ROLES.label_of(row.role, "en")
    return seat_words(meeting.body.form, row.role)
