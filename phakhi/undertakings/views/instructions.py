"""ข้อสั่งการ: the list, one instruction, writing and giving it (R009)."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.keeping import is_office
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.papers.panels import paper_panel
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.instruction_states import INSTRUCTION_FLOW, commands, is_unit
from phakhi.undertakings.models import Instruction, InstructionStep
from phakhi.undertakings.permissions import can_instruct
from phakhi.undertakings.services.revoking import living_links
from phakhi.undertakings.views.frame import address, page, trail

PER_PAGE = 30
LEAD = 280


@require_safe
def instructions(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(acting.is_signed_in)
    state = request.GET.get("state", "")
    seen = Instruction.objects.visible_to(acting)
    states = list(seen.order_by().values_list("state", flat=True))
    found = seen.filter(state=state) if state in INSTRUCTION_FLOW.states else seen
    rows = found.select_related("unit", "province", "post")
    title = _("Instructions of the governor")
    return page(
        request,
        "instructions.html",
        title=title,
        lead=_("To units under command only. Partners are asked, by an undertaking of a body."),
        trail=trail(request, (title, "")),
        page=Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        chips=[
            {
                "label": label,
                "url": "?" if state == code else f"?state={code}",
                "count": states.count(code),
                "current": state == code,
            }
            for code, label in INSTRUCTION_FLOW.states.items()
            if code in states
        ],
        may_instruct=can_instruct(acting),
    )


@require_safe
def instruction(request: Request, code: str) -> HttpResponse:
    row = find_instruction(request, code)
    acting = request.acting
    title = titled(row)
    desk, unit = is_office(acting, row), is_unit(acting, row)
    return page(
        request,
        "instruction.html",
        title=title,
        kind=row.unit.name,
        lead=row.text if len(row.text) <= LEAD else "",
        trail=instruction_trail(request, (title, "")),
        row=row,
        paper=paper_panel(acting, row.paper) if row.paper else None,
        steps=InstructionStep.objects.visible_to(acting).filter(instruction=row),
        acts=INSTRUCTION_FLOW.open_acts(acting, row),
        commands=commands(acting, row),
        is_office=desk,
        is_unit=unit,
        may_send=desk and row.state in ("given", "acknowledged"),
        links=living_links(row) if desk else 0,
    )


def find_instruction(request: Request, code: str) -> Instruction:
    related = ("unit", "province", "post__organisation", "paper__province", "report_file")
    seen = Instruction.objects.visible_to(request.acting).select_related(*related)
    found: Instruction = get_object_or_404(seen, public_code=code)
    return found


def home(request: Request, row: Instruction) -> str:
    return address(request, "instruction", code=row.public_code)


def titled(row: Instruction) -> str:
    return _("Instruction no. %(number)s") % {"number": number_of(row)}


def instruction_trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    door = (_("Instructions of the governor"), address(request, "instructions"))
    return trail(request, door, *steps)


def instruction_about(request: Request, row: Instruction) -> dict[str, Any]:
    here = home(request, row)
    return {"kind": row.unit.name, "lead": row.text, "back": here, "steps": ((titled(row), here),)}
