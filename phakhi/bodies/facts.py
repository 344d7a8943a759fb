"""The line above a body's name, where it is in its life, and the facts beside the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.areas.models import Area
from phakhi.bodies.labels import form_label, type_label
from phakhi.bodies.models import Body
from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.types import BODY_TYPES
from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.thai import format_date
from phakhi.governance.models import GovernanceNetwork

LIFE = ("planned", "active", "ended")
Fact = tuple[Any, Any]


def day(when: date | None) -> str:
    """In พ.ศ. on a Thai page."""
    return format_date(when, get_language() or "th") if when else ""


def kind_line(body: Body) -> str:
    parts = [type_label(body)]
    if body.theme:
        parts.append(label("themes", body.theme))
    return " · ".join(parts)


def phases_of(body: Body) -> list[dict[str, Any]]:
    now = LIFE.index(body.state)
    notes = {1: day(body.established_on), 2: day(body.ended_on)}
    return [
        {
            "label": str(BODY_FLOW.states[state]),
            "state": "past" if at < now else "now" if at == now else "next",
            "note": notes.get(at, ""),
        }
        for at, state in enumerate(LIFE)
    ]


def facts_of(acting: Acting, body: Body) -> list[Fact]:
    facts = [
        (_("Form"), form_label(body.form)),
        (_("Is by law also"), ", ".join(_also(body))),
        (_("Level"), label("area_levels", body.level)),
        (_("Area"), _area(body)),
        (_("Network"), _network(acting, body)),
        (_("Above it"), _parent(acting, body)),
        (_("Desk"), body.office.name if body.office else ""),
        (_("Since"), day(body.established_on)),
        (_("Ended on"), day(body.ended_on)),
        (_("Years of a term"), body.term_years or ""),
        (_("Terms in a row, at most"), body.max_terms or ""),
        (_("Code"), body.public_code.upper()),
    ]
    return [(name, value) for name, value in facts if value]


def _also(body: Body) -> list[str]:
    lang = get_language() or "th"
    return [BODY_TYPES.label_of(code, lang) for code in body.also]


def _area(body: Body) -> str:
    if not body.area_code or body.area_code == body.province.code:
        return _("The whole province") if body.level == "province" else ""
    area = Area.objects.filter(code=body.area_code).first()
    return str(area.titled) if area else body.area_code


def _network(acting: Acting, body: Body) -> str:
    if body.network_id is None:
        return ""
    seen = GovernanceNetwork.objects.visible_to(acting).filter(pk=body.network_id).first()
    return seen.name if seen else ""


def _parent(acting: Acting, body: Body) -> str:
    """One that is only being prepared is not named to everybody."""
    parent = body.parent
    if parent is None or (parent.state == "planned" and not acting.is_staff):
        return ""
    return parent.name
