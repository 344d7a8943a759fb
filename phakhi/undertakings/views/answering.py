"""The owner's acts, signed in; and the secretary's for an owner that answers on paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.change_states import keeps_change
from phakhi.undertakings.forms.answering import AnswerForm, PaperAnswerForm
from phakhi.undertakings.forms.changing import ChangeAnswerForm, ChangeForm, PaperChangeForm
from phakhi.undertakings.forms.progress import ProgressForm, ReportForm
from phakhi.undertakings.models import DueChange
from phakhi.undertakings.states import is_owner, owner_or_paper
from phakhi.undertakings.views.answered import give_answer
from phakhi.undertakings.views.frame import about, asked, checked, find, home_of, tried
from phakhi.undertakings.vocabulary import RUNNING


@require_http_methods(["GET", "POST"])
def answer(request: Request, code: str) -> HttpResponse:
    row = find(request, code)
    authorise(owner_or_paper(request.acting, row))
    if row.state != "proposed":
        raise Http404
    mine = is_owner(request.acting, row)
    form = (AnswerForm if mine else PaperAnswerForm)(sent(request), sent_files(request))
    seen = seen_version(request, row.version)
    given: dict[str, Any] = {"upload": form.files.get("upload"), "seen": seen}
    if checked(form) and tried(
        form, lambda: give_answer(request.acting, row, form.cleaned_data, **given)
    ):
        return saved(request, _("The answer is kept."), home_of(request, row))
    title = _("Will you take this on?") if mine else _("Enter the answer given on paper")
    submit = _("Send this answer")
    return asked(
        request, form, title=title, submit=submit, version=seen,
        template="answer.html", **about(request, row),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def progress(request: Request, code: str) -> HttpResponse:
    row = find(request, code)
    authorise(owner_or_paper(request.acting, row))
    if row.state not in RUNNING:
        raise Http404
    form = ProgressForm(sent(request), sent_files(request), initial={"percent": row.percent})
    if checked(form) and tried(
        form,
        lambda: services.add_progress(acting=request.acting, undertaking=row, **form.cleaned_data),
    ):
        return saved(request, _("Noted. The body sees it."), home_of(request, row))
    title = _("How far is it?")
    submit = _("Note how far it is")
    return asked(request, form, title=title, submit=submit, **about(request, row))


@require_http_methods(["GET", "POST"])
def report(request: Request, code: str) -> HttpResponse:
    row = find(request, code)
    authorise(owner_or_paper(request.acting, row))
    if row.state not in RUNNING:
        raise Http404
    form = ReportForm(sent(request), sent_files(request))
    seen = seen_version(request, row.version)
    if checked(form) and tried(
        form,
        lambda: services.report_done(
            acting=request.acting, undertaking=row, seen=seen, **form.cleaned_data
        ),
    ):
        return saved(request, _("Reported. The secretary confirms it."), home_of(request, row))
    title = _("Report that it is carried out")
    submit = _("Report it as done")
    return asked(request, form, title=title, submit=submit, version=seen, **about(request, row))


@require_http_methods(["GET", "POST"])
def change(request: Request, code: str) -> HttpResponse:
    row = find(request, code)
    authorise(owner_or_paper(request.acting, row))
    if row.state not in RUNNING:
        raise Http404
    mine = is_owner(request.acting, row)
    form = (ChangeForm if mine else PaperChangeForm)(sent(request), sent_files(request))
    if checked(form) and tried(
        form,
        lambda: services.ask_change(acting=request.acting, undertaking=row, **form.cleaned_data),
    ):
        return saved(request, _("Asked. The body answers."), home_of(request, row))
    title = _("Ask for another day or scope")
    submit = _("Ask the body")
    return asked(request, form, title=title, submit=submit, **about(request, row))


@require_http_methods(["GET", "POST"])
def answer_change(request: Request, code: str) -> HttpResponse:
    row = find(request, code)
    seen = DueChange.objects.visible_to(request.acting).filter(undertaking=row, state="asked")
    found = get_object_or_404(seen.select_related("undertaking__body"))
    authorise(keeps_change(request.acting, found))
    form = ChangeAnswerForm(sent(request))
    version = seen_version(request, found.version)
    if checked(form):
        given = form.cleaned_data
        act = services.allow_change if given["verdict"] == "allow" else services.decline_change
        said: dict[str, Any] = {"change": found, "answer": given["answer"], "seen": version}
        if tried(form, lambda: act(acting=request.acting, **said)):
            return saved(request, _("The answer is kept."), home_of(request, row))
    return asked(
        request,
        form,
        title=_("Answer to the owner's terms"),
        submit=_("Send this answer"),
        version=version,
        change=found,
        template="answer_change.html",
        **about(request, row),
    )
