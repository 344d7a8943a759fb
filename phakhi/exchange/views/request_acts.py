"""Asking, answering and judging a request; each act with its consequence in words."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.exchange.forms import saying
from phakhi.exchange.forms.requests import AskForm
from phakhi.exchange.permissions import can_ask_at_all
from phakhi.exchange.services import answering
from phakhi.exchange.services import requests as services
from phakhi.exchange.states import REQUEST_FLOW
from phakhi.exchange.views.acting import Act, Stage, act_page
from phakhi.exchange.views.finding import find_request, titled
from phakhi.exchange.views.frame import address, kept, page, trail


def _text(service: Any, name: str = "text") -> Any:
    def run(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
        said = {name: form.cleaned_data["text"]}
        return service(acting=acting, request=thing, seen=seen, word=form.word(), **said)

    return run


def _receive(*, acting: Any, thing: Any, form: Any, seen: int) -> Any:
    return answering.receive_request(acting=acting, request=thing, seen=seen, word=form.word())


def run_answer(*, acting: Any, thing: Any, form: Any, seen: int, via: str = "") -> Any:
    said = {name: form.cleaned_data[name] for name in ("answer", "text", "law")}
    return answering.answer_request(
        acting=acting, request=thing, seen=seen, word=form.word(via), **said
    )


def run_forward(*, acting: Any, thing: Any, form: Any, seen: int, via: str = "") -> Any:
    data = form.cleaned_data
    return answering.forward_request(
        acting=acting,
        request=thing,
        to=data["to"],
        post=data["post"],
        reason=data["text"],
        seen=seen,
        word=form.word(via),
    )


def run_more(*, acting: Any, thing: Any, form: Any, seen: int, via: str = "") -> Any:
    text = form.cleaned_data["text"]
    return answering.ask_for_more(
        acting=acting, request=thing, text=text, seen=seen, word=form.word(via)
    )


ACTS: dict[str, Act] = {
    "answer": Act(
        gettext_lazy("Publish the answer"),
        gettext_lazy("Everybody can read it at once. The asker then says whether it is solved."),
        saying.AnswerForm,
        run_answer,
    ),
    "receive": Act(
        gettext_lazy("Confirm that we have it"),
        gettext_lazy("The asker and the public see that the office is at work on it."),
        saying.ReceiveForm,
        _receive,
    ),
    "ask_more": Act(
        gettext_lazy("Ask the asker for more"),
        gettext_lazy("The clock stops until the asker has given it."),
        saying.TextForm,
        run_more,
    ),
    "forward": Act(
        gettext_lazy("Pass on to the right office"),
        gettext_lazy("From now on that office owes the answer, with its own date."),
        saying.ForwardForm,
        run_forward,
    ),
    "give_more": Act(
        gettext_lazy("Send what the office asked for"),
        gettext_lazy("The office has fifteen working days from now."),
        saying.TextForm,
        _text(services.give_more),
    ),
    "solved": Act(
        gettext_lazy("Confirm: it is solved"),
        gettext_lazy("The request is closed as solved."),
        saying.NoteForm,
        _text(services.confirm_solved, "note"),
    ),
    "unsolved": Act(
        gettext_lazy("Say that it is not solved"),
        gettext_lazy("The request goes on the list of the governor's office."),
        saying.ReasonForm,
        _text(services.report_unsolved, "reason"),
    ),
    "ask_again": Act(
        gettext_lazy("Ask the office again"),
        gettext_lazy("The office gets a new date. The first answer stays in the history."),
        saying.TextForm,
        _text(answering.ask_again),
    ),
    "close": Act(
        gettext_lazy("Close the request"),
        gettext_lazy("It ends without a solution; everybody reads why."),
        saying.TextForm,
        _text(answering.close_request),
        is_danger=True,
    ),
    "withdraw": Act(
        gettext_lazy("Take the request back"),
        gettext_lazy("The office owes no answer any more. The request stays readable."),
        saying.ReasonForm,
        _text(services.withdraw_request, "reason"),
        is_danger=True,
    ),
}


@require_http_methods(["GET", "POST"])
def ask(request: Request) -> HttpResponse:
    authorise(can_ask_at_all(request.acting))
    is_post = request.method == "POST"
    form = AskForm(request.acting, request.POST or None, request.FILES or None)
    if is_post and form.is_valid():
        return _asked(request, form)
    return page(
        request,
        "requests/ask.html",
        title=_("Ask another office"),
        lead=_("It must answer within fifteen working days. Everybody can read both."),
        trail=trail(request, (_("Requests"), address(request, "requests")), (_("Ask"), "")),
        form=form,
        submit=_("Send the request to the office and publish it"),
        back_url=address(request, "requests"),
    )


def _asked(request: Request, form: AskForm) -> HttpResponse:
    data = form.cleaned_data
    files = {
        "evidence": kept(request, data.get("evidence"), "exchange.evidence"),
        "scan": kept(request, data.get("scan"), "exchange.paper"),
    }
    row = services.ask_office(
        acting=request.acting,
        asker=data["asker"],
        owner=data["owner"],
        values=form.values | files,
        asked_on=data.get("asked_on"),
    )
    url = address(request, "request", code=row.public_code)
    return saved(request, _("Sent. The date by which the office must answer stands below."), url)


@require_http_methods(["GET", "POST"])
def act(request: Request, code: str, act: str) -> HttpResponse:
    row = find_request(request, code)
    url = address(request, "request", code=row.public_code)
    stage = Stage(REQUEST_FLOW, ACTS, row, row.title, url, titled(request, row))
    return act_page(request, stage, act)


@require_safe
def blank(request: Request) -> HttpResponse:
    """To print, fill in by hand and bring to the provincial office."""
    return page(
        request,
        "requests/paper.html",
        title=_("Request to another office"),
        trail=trail(request, (_("Requests"), address(request, "requests")), (_("On paper"), "")),
        entry_url=request.build_absolute_uri(address(request, "ask")),
    )
