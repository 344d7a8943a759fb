"""One order: its lines, its check, its paper, what became of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.appointments.checking import Level, check_order, sentence_of
from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.names import acts_as_governor
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.queries.life import TONES, facts_of, phases_of, stage_of
from phakhi.appointments.queries.listing import lines_of
from phakhi.appointments.services import standing_order
from phakhi.appointments.states import ISSUED, ORDER_FLOW
from phakhi.appointments.views.frame import order_or_404, page, trail
from phakhi.core.http import Request
from phakhi.core.panels import Panel
from phakhi.papers.panels import paper_panel

# The next step of a draft, in the order in which the page asks for it.
ON_ITS_WAY = ("circulating", "ready")


@require_safe
def order(request: Request, pk: Any) -> HttpResponse:
    found = order_or_404(request, pk)
    office = is_appointing_office(request.acting)
    lines = lines_of(found)
    shown = _checked(found) if office or acts_as_governor(request.acting) else {}
    return page(
        request,
        "order.html",
        title=found.title,
        kind=_kind_line(found),
        trail=trail(request, (found.number_text or found.title[:60], "")),
        order=found,
        state=ORDER_FLOW.states[found.state],
        tone=TONES[found.state],
        phases=phases_of(found),
        rail=facts_of(found),
        lines=lines,
        shows_acts=len({line.act for line in lines}) > 1,
        panel=_panel(request, found),
        may_change=office and found.state == "drafted" and stage_of(found) == "drafted",
        may_give_up=office and found.state == "drafted",
        may_follow=office and found.state in ("signed", "in_force", "amended"),
        may_forward=office and found.state in ISSUED,
        followers=_seen(request, found),
        standing=_standing(found) if office else None,
        forwardings=found.forwardings.select_related("party", "paper__number") if office else [],
        **shown,
    )


def _checked(found: AppointmentOrder) -> dict[str, Any]:
    if found.state != "drafted":
        return {}
    rows = [(one, sentence_of(one), one.key in found.waived) for one in check_order(found)]
    blocked = any(one.level == Level.BLOCKS for one, *_rest in rows)
    is_open = [one for one, _said, waived in rows if one.level == Level.GRAVE and not waived]
    return {"findings": rows, "is_blocked": blocked, "is_open": bool(is_open)}


def _kind_line(found: AppointmentOrder) -> str:
    of = found.body.name if found.body else _("Several bodies")
    return f"{OrderKind(found.kind).label} · {of}"


def _panel(request: Request, found: AppointmentOrder) -> Panel | None:
    if found.paper is None or found.paper.state == "withdrawn":
        return None
    return paper_panel(request.acting, found.paper)


def _seen(request: Request, found: AppointmentOrder) -> list[AppointmentOrder]:
    rows = AppointmentOrder.objects.visible_to(request.acting).filter(replaces=found)
    return list(rows.exclude(state="withdrawn").order_by("created_at"))


def _standing(found: AppointmentOrder) -> AppointmentOrder | None:
    """The order that seats this body today, where a draft would make a second one."""
    if found.state != "drafted" or found.kind != OrderKind.APPOINT or found.body is None:
        return None
    return standing_order(found.body)
