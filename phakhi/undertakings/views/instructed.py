"""The unit's side of an instruction: acknowledge, report; and how it ends. Also by link."""

from __future__ import annotations

from copy import copy
from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.bodies.keeping import is_office
from phakhi.core import links
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.forms.changing import ReasonForm
from phakhi.undertakings.forms.instructing import ReportInstructionForm
from phakhi.undertakings.instruction_states import INSTRUCTION_FLOW, unit_or_paper
from phakhi.undertakings.messages import instructs
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.queries.missing import missing_of
from phakhi.undertakings.services.revoking import INSTRUCTION
from phakhi.undertakings.views.frame import address, asked, checked, page, tried
from phakhi.undertakings.views.instructions import (
    find_instruction,
    home,
    instruction_about,
    titled,
)
from phakhi.undertakings.vocabulary import INSTRUCTION_WAITS, Via

ENDS = {
    "close": (gettext_lazy("Close the instruction"), gettext_lazy("Closed.")),
    "send_back": (gettext_lazy("Send the report back"), gettext_lazy("Sent back to the unit.")),
    "withdraw": (
        gettext_lazy("Withdraw the instruction"),
        gettext_lazy("The instruction is withdrawn."),
    ),
}


@require_POST
def acknowledge(request: Request, code: str) -> HttpResponse:
    row = find_instruction(request, code)
    seen = seen_version(request, row.version)
    services.acknowledge(acting=request.acting, instruction=row, seen=seen)
    return saved(request, _("Acknowledged. Report until the day it says."), home(request, row))


@require_http_methods(["GET", "POST"])
def report(request: Request, code: str) -> HttpResponse:
    row = find_instruction(request, code)
    authorise(unit_or_paper(request.acting, row))
    if row.state != "acknowledged":
        raise Http404
    form = ReportInstructionForm(sent(request), sent_files(request))
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "instruction": row, "seen": seen}
    if checked(form) and tried(
        form, lambda: services.report_instruction(**said, **form.cleaned_data)
    ):
        return saved(request, _("Reported. The office closes it."), home(request, row))
    title = _("Report on the instruction")
    about = instruction_about(request, row)
    return asked(request, form, title=title, submit=_("Send the report"), version=seen, **about)


@require_http_methods(["GET", "POST"])
def end(request: Request, code: str, act: str) -> HttpResponse:
    row = find_instruction(request, code)
    if act not in ENDS:
        raise Http404
    INSTRUCTION_FLOW.move(request.acting, copy(row), act)  # refuses here, on an unsaved row
    title, told = ENDS[act]
    form = ReasonForm(sent(request), required=act != "close")
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "instruction": row, "act": act, "seen": seen}
    if checked(form) and tried(form, lambda: services.end_instruction(**said, **form.cleaned_data)):
        return saved(request, told, home(request, row))
    about = instruction_about(request, row)
    return asked(request, form, title=title, submit=title, version=seen, **about)


@never_cache
@require_http_methods(["GET", "POST"])
def letter(request: Request, code: str) -> HttpResponse:
    row = find_instruction(request, code)
    authorise(is_office(request.acting, row))
    if row.state not in INSTRUCTION_WAITS:
        raise Http404
    url = ""
    if request.method == "POST":
        token = services.instruction_link(acting=request.acting, instruction=row)
        url = request.build_absolute_uri(address(request, "instructed", token=token))
    return asked(
        request,
        None,
        title=_("Send the instruction to the unit"),
        submit=_("Make a new link"),
        template="letter.html",
        link=url,
        message=instructs(row, url) if url else "",
        **instruction_about(request, row),
    )


@require_POST
def end_links(request: Request, code: str) -> HttpResponse:
    row = find_instruction(request, code)
    services.take_links_back(acting=request.acting, row=row)
    return saved(request, _("No link to this works any more."), home(request, row))


@never_cache
@require_http_methods(["GET", "POST"])
def instructed(request: Request, token: str) -> HttpResponse:
    """On a phone: first รับทราบ, then the report; each uses the link once."""
    link = links.look_at(token, purpose=INSTRUCTION, province=request.province)
    rows = Instruction.objects.select_related("unit", "province")
    row = rows.get(pk=link.subject_id)
    if row.state not in ("given", "acknowledged"):
        raise links.DeadLink
    form = ReportInstructionForm(sent(request), sent_files(request))
    form = form if row.state == "acknowledged" else None  # type: ignore[assignment]
    if request.method == "POST" and (form is None or form.is_valid()):
        if _word(request, row, token, form):
            return _thanks(request, row, token)
    return page(
        request,
        "instructed.html",
        title=titled(row),
        kind=row.unit.name,
        row=row,
        form=form,
        missing=missing_of(row),
    )


def _word(request: Request, row: Instruction, token: str, form: Any) -> bool:
    @transaction.atomic
    def run() -> None:
        links.redeem(token, purpose=INSTRUCTION, province=request.province)
        acting = services.as_party(request.acting, row.unit)
        how: dict[str, Any] = {"acting": acting, "instruction": row, "via": Via.LINK}
        if form is None:
            services.acknowledge(**how)
        else:
            services.report_instruction(**how, **form.cleaned_data)

    if form is None:
        run()
        return True
    return tried(form, run)


def _thanks(request: Request, row: Instruction, token: str) -> HttpResponse:
    if row.state == "acknowledged":
        again = address(request, "instructed", token=token)
        return saved(request, _("Acknowledged. Report here with the same link."), again)
    return page(request, "instructed.html", title=_("Thank you"), kind=row.unit.name, row=row)
