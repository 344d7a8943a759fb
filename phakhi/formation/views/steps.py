"""The overview of the six steps, one step, and what is done to it (R038)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.formation.forms.steps import EvidenceForm, OwnerForm, PlanForm, ReasonForm
from phakhi.formation.guide import NUMBERS
from phakhi.formation.models import Evidence, Step
from phakhi.formation.permissions import can_form
from phakhi.formation.queries import key_roles, matrix, waiting
from phakhi.formation.queries.composing import members_now
from phakhi.formation.queries.progress import StepView, view_of, views_of, whole
from phakhi.formation.services import steps
from phakhi.formation.states import STEP_FLOW
from phakhi.formation.views.frame import (
    address,
    answer_form,
    find_network,
    formed_by,
    lang,
    page,
    seen,
)
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.permissions import can_view_actor

TENSE = {"not_begun": "next", "under_way": "now", "reopened": "now", "done": "past"}
WORDS: dict[str, tuple[Any, Any, Any]] = {
    "begin": (
        gettext_lazy("Begin this step"),
        gettext_lazy("It is marked as under way. Steps may run side by side."),
        gettext_lazy("The step has begun."),
    ),
    "close": (
        gettext_lazy("Close this step"),
        gettext_lazy("It is entered in the ledger as done. It can be reopened with a reason."),
        gettext_lazy("Closed and entered in the ledger."),
    ),
    "reopen": (
        gettext_lazy("Reopen this step"),
        gettext_lazy("The ledger will say that it is not done after all; the reason is kept."),
        gettext_lazy("Reopened and entered in the ledger."),
    ),
}


@require_safe
def overview(request: Request, code: str) -> HttpResponse:
    return _all_six(request, code, "overview.html")


@require_safe
def report(request: Request, code: str) -> HttpResponse:
    """To print and to file."""
    return _all_six(request, code, "report.html")


def _all_six(request: Request, code: str, template: str) -> HttpResponse:
    network = find_network(request, code)
    views = views_of(network)
    seen_evidence = Evidence.objects.visible_to(request.acting).filter(step__network=network)
    return page(
        request,
        network,
        template,
        here="overview",
        title=_("Forming the network: six steps"),
        lead=_("What is done, what is open, and who has to act."),
        views=views,
        phases=[_phase(view) for view in views],
        percent=whole(views),
        waiting=waiting.waiting_partners(request.acting, network),
        share=matrix.roles_share(network),
        key_roles=key_roles.key_roles(request.acting, network),
        owners=_owners(request, views),
        evidence=list(seen_evidence.select_related("step", "file")),
    )


def _phase(view: StepView) -> dict[str, Any]:
    state = view.step.state
    return {
        "label": f"{view.guide.number}. {view.guide.name.label(lang())}",
        "state": TENSE[state],
        "note": f"{STEP_FLOW.states[state]} · {view.percent} %",
    }


def _owners(request: Request, views: list[StepView]) -> dict[int, str]:
    return {view.guide.number: owner_name(request, view.step) for view in views}


def owner_name(request: Request, step: Step) -> str:
    """The owner once it has accepted; staff also see whom they asked."""
    if step.owner is None or not can_view_actor(request.acting, step.owner):
        return ""
    if step.answer != "accepted" and not request.acting.is_staff:
        return ""
    post = f" · {step.owner_post}" if step.owner_post else ""
    return f"{step.owner.party.name}{post}"


@require_safe
def step(request: Request, code: str, number: int) -> HttpResponse:
    network = find_network(request, code)
    view = view_of(network, _known(number))
    guide = view.guide
    evidence = Evidence.objects.visible_to(request.acting).filter(
        step__network=network, step__number=number
    )
    return page(
        request,
        network,
        "step.html",
        here=guide.room.partition(":")[2],
        title=_("Step %(number)s: %(name)s") % {"number": number, "name": guide.name.label(lang())},
        lead=guide.name.gloss(lang()),
        view=view,
        state=STEP_FLOW.states[view.step.state],
        owner=owner_name(request, view.step),
        evidence=list(evidence.select_related("file", "step")),
        acts=[(act, WORDS[act][0]) for act in STEP_FLOW.open_acts(request.acting, view.step)],
        room_url=address(network, guide.room.partition(":")[2]),
    )


def _known(number: int) -> int:
    if number not in NUMBERS:
        raise Http404
    return number


@require_http_methods(["GET", "POST"])
def act(request: Request, code: str, number: int, act: str) -> HttpResponse:
    network = formed_by(request, code)
    if act not in WORDS:
        raise Http404
    view = view_of(network, _known(number))
    title, lead, done = WORDS[act]
    STEP_FLOW.move(request.acting, Step(province=network.province, state=view.step.state), act)
    needed = act == "reopen" or (act == "close" and view.percent < 100)
    form = ReasonForm(sent(request), needed=needed, row=view.step)
    if not needed:
        form.fields.pop("reason")
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: steps.move_step(
            acting=request.acting,
            network=network,
            number=number,
            act=act,
            reason=cleaned.get("reason", ""),
            seen=seen(cleaned),
        ),
        done=done,
        back=address(network, "step", number=number),
        title=title,
        lead=lead,
        submit=title,
        open_checks=view.open_checks if act == "close" else [],
        guide=view.guide,
        is_danger=act == "reopen",
    )


@require_http_methods(["GET", "POST"])
def plan(request: Request, code: str, number: int) -> HttpResponse:
    network = formed_by(request, code)
    row = view_of(network, _known(number)).step
    form = PlanForm(sent(request), row)
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: steps.plan_step(
            acting=request.acting,
            network=network,
            number=number,
            due_on=cleaned["due_on"],
            ticks=cleaned["ticks"],
            note=cleaned["note"],
            seen=seen(cleaned),
        ),
        done=_("Saved."),
        back=address(network, "step", number=number),
        title=_("Step %(number)s: date and what was done") % {"number": number},
        lead=_("Only what the records cannot show is ticked here."),
        submit=_("Save"),
    )


@require_http_methods(["GET", "POST"])
def owner(request: Request, code: str, number: int) -> HttpResponse:
    network = formed_by(request, code)
    row = view_of(network, _known(number)).step
    among = members_now(network).visible_to(request.acting)
    form = OwnerForm(sent(request), request.acting, among, row)
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: steps.propose_owner(
            acting=request.acting, network=network, number=number, what=_owner_words(row), **cleaned
        ),
        done=_("Proposed. The partner finds it under My organisation and answers."),
        back=address(network, "step", number=number),
        title=_("Step %(number)s: who takes care of it?") % {"number": number},
        lead=_("It is proposed to the member, who accepts or refuses. Nobody is ordered."),
        submit=_("Propose it to this member"),
    )


def _owner_words(row: Step) -> str:
    return f"ดูแลขั้นที่ {row.number}: {row.guide.name.th}"


@require_http_methods(["GET", "POST"])
def evidence(request: Request, code: str, number: int) -> HttpResponse:
    network = formed_by(request, code)
    _known(number)
    is_sent = request.method == "POST"
    form = EvidenceForm(request.POST, request.FILES) if is_sent else EvidenceForm()
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: steps.add_evidence(
            acting=request.acting, network=network, number=number, **cleaned
        ),
        done=_("The evidence is kept with the step."),
        back=address(network, "step", number=number),
        title=_("Step %(number)s: add evidence") % {"number": number},
        lead=_("A few words, a file, or a record of this platform that shows what was done."),
        submit=_("Keep it with the step"),
    )


@require_safe
def evidence_file(request: Request, code: str, pk: UUID) -> FileResponse:
    """Also for members, who do not see the office's files otherwise."""
    row = _evidence(request, find_network(request, code), pk)
    if row.file is None:
        raise Http404
    return attachment(row.file)


@require_POST
def evidence_remove(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = find_network(request, code)
    row = _evidence(request, network, pk)
    number = row.step.number
    authorise(can_form(request.acting, network))
    steps.remove_evidence(acting=request.acting, row=row)
    return saved(request, _("Removed."), address(network, "step", number=number))


def _evidence(request: Request, network: GovernanceNetwork, pk: UUID) -> Evidence:
    seen_rows = Evidence.objects.visible_to(request.acting).select_related("file", "step__network")
    found: Evidence = get_object_or_404(seen_rows, step__network=network, pk=pk)
    return found
