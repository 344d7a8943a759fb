"""Letters with a link to forward, and what such a link opens on a phone without an account."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core import links
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent, sent_files
from phakhi.undertakings import services
from phakhi.undertakings.forms.answering import AnswerForm
from phakhi.undertakings.forms.progress import ProgressForm, ReportForm
from phakhi.undertakings.messages import asks, report_here
from phakhi.undertakings.models import ProgressNote, Undertaking
from phakhi.undertakings.queries.missing import missing_of
from phakhi.undertakings.services.revoking import ANSWER, PROGRESS, living_links
from phakhi.undertakings.states import keeps, owner_or_paper
from phakhi.undertakings.views.answered import give_answer
from phakhi.undertakings.views.frame import (
    about,
    address,
    asked,
    checked,
    find,
    home_of,
    named,
    page,
    tried,
)
from phakhi.undertakings.vocabulary import RUNNING, Via


@never_cache
@require_http_methods(["GET", "POST"])
def letter(request: Request, code: str) -> HttpResponse:
    """A POST makes the link and shows it once: in a message and as QR."""
    row = find(request, code)
    waits = row.state == "proposed"
    may = keeps if waits else owner_or_paper
    if not may(request.acting, row) or row.state not in ("proposed", *RUNNING):
        raise Http404
    url = _fresh(request, row, waits) if request.method == "POST" else ""
    owner = row.owner.name if row.owner else ""
    message = (asks(row, owner, url) if waits else report_here(row, url)) if url else ""
    return asked(
        request,
        None,
        title=_("Send the question to the owner") if waits else _("Send the link for progress"),
        submit=_("Make a new link"),
        template="letter.html",
        link=url,
        message=message,
        waits=waits,
        living=living_links(row),
        **about(request, row),
    )


def _fresh(request: Request, row: Undertaking, waits: bool) -> str:
    make = services.answer_link if waits else services.progress_link
    token = make(acting=request.acting, undertaking=row)
    name = "answer_by_link" if waits else "progress_by_link"
    return request.build_absolute_uri(address(request, name, token=token))


@require_POST
def end_links(request: Request, code: str) -> HttpResponse:
    row = find(request, code)
    services.take_links_back(acting=request.acting, row=row)
    return saved(request, _("No link to this works any more."), home_of(request, row))


@never_cache
@require_http_methods(["GET", "POST"])
def answer_by_link(request: Request, token: str) -> HttpResponse:
    """Accept, other terms, refuse: the answer uses the link up."""
    link = links.look_at(token, purpose=ANSWER, province=request.province)
    row = _row_of(link)
    if row.state != "proposed":
        raise links.DeadLink
    form = AnswerForm(sent(request))

    def run() -> None:
        links.redeem(token, purpose=ANSWER, province=request.province)
        acting = services.as_party(request.acting, row.owner)  # type: ignore[arg-type]
        give_answer(acting, row, form.cleaned_data, via=Via.LINK)

    if checked(form) and tried(form, run):
        title = _("Thank you")
        given = form.cleaned_data["answer"]
        return page(request, "thanks.html", title=title, row=row, given=given)
    title = _("Will you take this on?")
    return _on_phone(request, row, form, title, _("Send this answer"), template="by_link.html")


@never_cache
@require_http_methods(["GET", "POST"])
def progress_by_link(request: Request, token: str) -> HttpResponse:
    """Many times, until it is revoked or the matter is over."""
    row = _running(request, token)
    form = ProgressForm(sent(request), sent_files(request))
    if checked(form) and tried(form, lambda: _told(request, row, token, "add_progress", form)):
        again = address(request, "progress_by_link", token=token)
        return saved(request, _("Noted. Thank you. You may use this link again."), again)
    more: dict[str, Any] = {
        "template": "by_link.html",
        "notes": ProgressNote.objects.filter(undertaking=row).order_by("-created_at")[:3],
        "done_url": address(request, "done_by_link", token=token),
    }
    return _on_phone(request, row, form, _("How far is it?"), _("Note how far it is"), **more)


@never_cache
@require_http_methods(["GET", "POST"])
def done_by_link(request: Request, token: str) -> HttpResponse:
    """With the same link; it lives again if the secretary sends the report back."""
    row = _running(request, token)
    form = ReportForm(sent(request), sent_files(request))
    if checked(form) and tried(form, lambda: _told(request, row, token, "report_done", form)):
        return page(request, "thanks.html", title=_("Thank you"), row=row, given="done")
    more = {
        "template": "by_link.html",
        "back_url": address(request, "progress_by_link", token=token),
    }
    title, submit = _("Report that it is carried out"), _("Report it as done")
    return _on_phone(request, row, form, title, submit, **more)


def _running(request: Request, token: str) -> Undertaking:
    row = _row_of(links.look_at(token, purpose=PROGRESS, province=request.province))
    if row.state not in RUNNING:
        raise links.DeadLink
    return row


def _told(request: Request, row: Undertaking, token: str, act: str, form: Any) -> None:
    links.redeem(token, purpose=PROGRESS, province=request.province)
    acting = services.as_party(request.acting, row.owner)  # type: ignore[arg-type]
    run: Any = getattr(services, act)
    run(acting=acting, undertaking=row, via=Via.LINK, **form.cleaned_data)


def _row_of(link: Any) -> Undertaking:
    rows = Undertaking.objects.select_related("body", "province", "owner")
    found: Undertaking = rows.get(pk=link.subject_id)
    return found


def _on_phone(
    request: Request, row: Undertaking, form: Any, title: Any, submit: Any, **more: Any
) -> HttpResponse:
    template = more.pop("template")
    return page(
        request, template, title=title, kind=f"{row.body.name} · {named(row)}", row=row,
        form=form, submit=submit, missing=missing_of(row), **more,
    )  # fmt: skip
