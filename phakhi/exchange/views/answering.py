"""Answering from a link that can be forwarded: no account, one use (R147)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.exchange.forms import saying
from phakhi.exchange.messages import reminder
from phakhi.exchange.services import answering
from phakhi.exchange.views.finding import find_request, titled
from phakhi.exchange.views.frame import address, page
from phakhi.exchange.views.request_acts import run_answer, run_forward, run_more

BY_LINK: dict[str, tuple[Any, Any, Any]] = {
    "answer": (pgettext_lazy("link", "Answer it"), saying.AnswerForm, run_answer),
    "ask_more": (pgettext_lazy("link", "Ask for more"), saying.TextForm, run_more),
    "forward": (
        pgettext_lazy("link", "It is another office's matter"),
        saying.ForwardForm,
        run_forward,
    ),
}


@never_cache
@require_POST
def send(request: Request, code: str) -> HttpResponse:
    """Makes the link and shows it once, with the message to forward."""
    row = find_request(request, code)
    token = answering.make_answer_link(acting=request.acting, request=row)
    url = request.build_absolute_uri(address(request, "answer", token=token))
    return page(
        request,
        "requests/link.html",
        title=_("Link to answer with"),
        kind=row.title,
        lead=_("Forward it to whoever may answer for the office. It works once."),
        trail=[*titled(request, row), {"label": _("Link"), "url": ""}],
        row=row,
        url=url,
        text=reminder(row, url),
        back_url=address(request, "request", code=row.public_code),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: Request, token: str) -> HttpResponse:
    """No account is needed: the link speaks for the office, once."""
    row = answering.request_of(request.acting, token)
    how = request.GET.get("do", "answer")
    how = how if how in BY_LINK else "answer"
    form_class, run = BY_LINK[how][1:]
    is_post = request.method == "POST"
    form = form_class(request.acting, request.POST if is_post else None, thing=row, by_link=True)
    if is_post and form.is_valid():
        acting, row = answering.use_link(request.acting, token)
        run(acting=acting, thing=row, form=form, seen=row.version, via="link")
        url = address(request, "request", code=row.public_code)
        return saved(request, _("Thank you. It stands on the public page."), url)
    return page(
        request,
        "requests/answer.html",
        title=row.title,
        kind=_("Answer for %(office)s") % {"office": row.owner.party.name},
        row=row,
        form=form,
        how=how,
        ways=[(key, label, key == how) for key, (label, _f, _r) in BY_LINK.items()],
        submit=BY_LINK[how][0] if how != "answer" else _("Publish the answer"),
    )
