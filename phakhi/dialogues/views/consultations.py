"""Questions to advisory boards: the question, the opinion, the reply, with their clocks."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.bodies.frame import body_address
from phakhi.core.errors import BadInput
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.labels import term_label
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.dialogues import queries, services
from phakhi.dialogues.forms import AskForm, OpinionForm, ReplyForm
from phakhi.dialogues.kinds import ASKED_ABOUT, FOLLOWS
from phakhi.dialogues.messages import asks_for_opinion, asks_for_reply
from phakhi.dialogues.models import Consultation
from phakhi.dialogues.permissions import can_ask_boards
from phakhi.dialogues.states import CONSULTATION_FLOW
from phakhi.dialogues.views.frame import PER_PAGE, address, asked, page, refused, trail
from phakhi.exchange.queries.shown import name_of

KNOWN = (queries.LATE, *CONSULTATION_FLOW.states)


@require_safe
def index(request: Request) -> HttpResponse:
    wanted = queries.Asked.read(request.GET, KNOWN)
    found = queries.consultations_of(request.acting, wanted)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    title = _("What agencies ask the advisory boards")
    return page(
        request,
        "consultations/list.html",
        title=title,
        lead=_("The board gives its opinion, the agency replies; each by a day everybody sees."),
        trail=trail(request, (title, "")),
        page=shown,
        rows=[(row, name_of(request.acting, row.agency)) for row in shown.object_list],
        wanted=wanted,
        chips=_chips(request, wanted),
        query=request.GET.urlencode(),
        may_ask=can_ask_boards(request.acting),
    )


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    found = queries.consultations_of(request.acting, queries.Asked.read(request.GET, KNOWN))
    rows = queries.consultation_columns(request.acting)
    return export(found, rows, ending, f"consultations-{request.province.slug}")


@require_safe
def consultation(request: Request, code: str) -> HttpResponse:
    found = _find(request, code)
    return page(
        request,
        "consultations/one.html",
        title=found.title,
        kind=term_label(ASKED_ABOUT, found.about),
        trail=trail(request, _list(request), (found.title, "")),
        row=found,
        agency=name_of(request.acting, found.agency),
        follows=term_label(FOLLOWS, found.follows),
        phases=_phases(found),
        acts=CONSULTATION_FLOW.open_acts(request.acting, found),
        body_url=body_address(found.body),
        message=_message(request, found),
    )


@require_http_methods(["GET", "POST"])
def ask(request: Request) -> HttpResponse:
    authorise(can_ask_boards(request.acting))
    form = AskForm(request.acting, sent(request))
    if form.is_bound and form.is_valid() and (made := _asked_now(request, form)):
        url = address(request, "consultation", code=made.public_code)
        return saved(request, _("Sent to the board. Its clock runs, in public."), url)
    title = _("Ask an advisory board")
    back = address(request, "consultations")
    return asked(request, form, title=title, submit=_("Send to the board"), back=back)


@require_http_methods(["GET", "POST"])
def opine(request: Request, code: str) -> HttpResponse:
    found = _find(request, code)
    title = _("Give the opinion of the board")
    return _act(request, found, "opine", OpinionForm(sent(request)), title)


@require_http_methods(["GET", "POST"])
def reply(request: Request, code: str) -> HttpResponse:
    found = _find(request, code)
    return _act(request, found, "reply", ReplyForm(sent(request)), _("Reply to the board"))


@require_http_methods(["GET", "POST"])
def withdraw(request: Request, code: str) -> HttpResponse:
    found = _find(request, code)
    return _act(request, found, "withdraw", None, _("Withdraw the question"))


SERVICES: dict[str, Any] = {
    "opine": services.give_opinion,
    "reply": services.reply,
    "withdraw": services.withdraw_question,
}


def _act(request: Request, found: Consultation, act: str, form: Any, title: str) -> HttpResponse:
    state = found.state
    CONSULTATION_FLOW.move(request.acting, found, act)  # refuses here, on the unsaved row
    found.state = state
    here = address(request, "consultation", code=found.public_code)
    seen = seen_version(request, found.version)
    is_sent = request.method == "POST" if form is None else form.is_bound and form.is_valid()
    if is_sent:
        values = {} if form is None else form.cleaned_data
        SERVICES[act](acting=request.acting, row=found, seen=seen, **values)
        return saved(request, _("Done and entered in the ledger."), here)
    said: dict[str, Any] = {"kind": found.title, "lead": found.question, "version": seen}
    steps = (_list(request), (found.title, here))
    return asked(request, form, title=title, submit=title, back=here, steps=steps, **said)


def _asked_now(request: Request, form: AskForm) -> Consultation | None:
    try:
        return services.ask_board(acting=request.acting, **form.cleaned_data)
    except BadInput as error:
        refused(form, error)
        return None


def _message(request: Request, row: Consultation) -> str:
    """For those who are asked and those who wait: to copy into the group of whoever owes a word."""
    words = {"asked": asks_for_opinion, "opined": asks_for_reply}.get(row.state)
    if words is None or not request.acting.is_signed_in:
        return ""
    return words(row, name_of(request.acting, row.agency), request.build_absolute_uri())


def _find(request: Request, code: str) -> Consultation:
    seen = Consultation.objects.visible_to(request.acting)
    sides = ("body__province", "agency__party", "agency__province")
    row: Consultation = queries.one_or_404(seen.select_related(*sides), code)
    return row


def _list(request: Request) -> tuple[str, str]:
    return _("Questions to advisory boards"), address(request, "consultations")


def _phases(row: Consultation) -> list[dict[str, str]]:
    if row.state == "withdrawn":
        return [{"label": str(CONSULTATION_FLOW.states["withdrawn"]), "state": "now"}]
    life = ("asked", "opined", "replied")
    now = life.index(row.state)
    return [
        {
            "label": str(CONSULTATION_FLOW.states[state]),
            "state": "past" if number < now else "now" if number == now else "next",
        }
        for number, state in enumerate(life)
    ]


def _chips(request: Request, wanted: queries.Asked) -> list[dict[str, Any]]:
    labels = {queries.LATE: _("Overdue"), **CONSULTATION_FLOW.states}
    return [
        {
            "label": labels[state],
            "url": "?" if wanted.kind == state else f"?kind={state}",
            "count": number,
            "current": wanted.kind == state,
        }
        for state, number in queries.states_counted(request.acting).items()
        if number or wanted.kind == state
    ]
