"""Writing an instruction of the governor and giving it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.forms.instructing import GivenForm, InstructionForm, governor_posts
from phakhi.undertakings.instruction_states import commands
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.permissions import can_instruct
from phakhi.undertakings.views.frame import address, asked, checked, tried
from phakhi.undertakings.views.instructions import find_instruction, home, instruction_about


@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(can_instruct(acting))
    posts = governor_posts(acting)
    form = InstructionForm(acting, posts, sent(request), initial={"post": posts.first()})
    back = address(request, "instructions")
    made: list[Instruction] = []

    def run() -> None:
        made.append(services.draft_instruction(acting=acting, **form.cleaned_data))

    if checked(form) and tried(form, run):
        url = address(request, "instruction", code=made[0].public_code)
        return saved(request, _("Written. It is given by the next step."), url)
    return asked(
        request,
        form,
        title=_("Write an instruction of the governor"),
        lead=_("To an office of the provincial administration. To everybody else, propose an "
               "undertaking."),
        submit=_("Write it"),
        back=back,
        steps=((_("Instructions of the governor"), back),),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def give(request: Request, code: str) -> HttpResponse:
    """Said in a meeting or signed elsewhere: entered with its day."""
    row = find_instruction(request, code)
    authorise(commands(request.acting, row))
    if row.state != "draft":
        raise Http404
    form = GivenForm(sent(request))
    seen = seen_version(request, row.version)
    said: dict[str, Any] = {"acting": request.acting, "instruction": row, "seen": seen}
    if checked(form) and tried(
        form, lambda: services.give_instruction(**said, **form.cleaned_data)
    ):
        told = _("Given. The unit sees it under “waits for you”.")
        return saved(request, told, home(request, row))
    title = _("Give the instruction")
    about = instruction_about(request, row)
    return asked(request, form, title=title, submit=_("Give it"), version=seen, **about)


@require_POST
def paper(request: Request, code: str) -> HttpResponse:
    row = find_instruction(request, code)
    services.write_paper(acting=request.acting, instruction=row)
    told = _("The paper is drafted. Once it is signed, the instruction is given.")
    return saved(request, told, home(request, row))
