"""Tags of this room: states, seats and their holders in words."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from phakhi.bodies.labels import kind_label, type_label
from phakhi.bodies.models import Body, Seat, SeatRule
from phakhi.bodies.queries.holders import Holder
from phakhi.bodies.states import BODY_FLOW
from phakhi.core.labels import label
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
def party_class(seat: Seat) -> str:
    return label("parties", seat.party_class) or "–"


@register.filter
def rule_words(rule: SeatRule) -> str:
    about = " · ".join(filter(None, (label("parties", rule.party_class), kind_label(rule.kind))))
    counts = {"about": about, "least": rule.least, "most": rule.most}
    if rule.most is None:
        words = _("%(about)s: at least %(least)s") if rule.least else _("%(about)s: may be missing")
        return words % counts
    return _("%(about)s: %(least)s to %(most)s") % counts


@register.filter
def standing_words(holder: Holder) -> str:
    words = {"acting": _("acting in the post"), "on_behalf": _("on behalf of the holder")}
    return words.get(holder.standing, "")
