"""Tags of this room: states, seats and their holders in words."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from phakhi.bodies.labels import kind_label, type_label
from phakhi.bodies.models import Body, Seat
from phakhi.bodies.queries.holders import Holder
from phakhi.bodies.states import BODY_FLOW
from phakhi.core.templatetags.look import status

register = template.Library()
TONES = {"planned": "draft", "active": "success", "ended": "neutral"}


@register.simple_tag
def body_state(body: Body) -> SafeString:
    return status(TONES[body.state], BODY_FLOW.states[body.state])


@register.filter
def body_type(body: Body) -> str:
    return type_label(body)


@register.filter
def seat_kind(seat: Seat) -> str:
    return kind_label(seat.kind)


@register.filter
def standing_words(holder: Holder) -> str:
    words = {"acting": _("acting in the post"), "on_behalf": _("on behalf of the holder")}
    return words.get(holder.standing, "")
