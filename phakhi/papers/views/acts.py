"""A paper's number, its withdrawal, the second look at its scan."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.forms.books import NumberForm
from phakhi.papers.forms.fields import ReasonForm
from phakhi.papers.forms.signing import CheckForm
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import Number, Paper
from phakhi.papers.permissions import can_check_scan, can_draft, can_keep_books
from phakhi.papers.queries.books import books_of, reserved_for, usual_book
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.services.holding import TOO_LATE
from phakhi.papers.views.frame import asked


@require_http_methods(["GET", "POST"])
def number(request: Request, pk: UUID) -> HttpResponse:
    paper, acting = _open(request, pk), request.acting
    authorise(can_keep_books(acting))
    if not PAPER_KINDS[paper.kind].needs_number:
        raise WrongState("number_not_needed")
    form = NumberForm(
        books_of(acting),
        reserved_for(acting),
        sent(request),
        initial={"book": usual_book(acting, paper)},
    )
    if form.is_bound and form.is_valid() and _numbered(request, paper, form):
        return saved(request, _("The paper has its number."), address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Give it its number"),
        lead=_("Before a digital signature; after signing on paper."),
        submit=_("Write this number on the paper"),
    )


@require_http_methods(["GET", "POST"])
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    paper = _open(request, pk)
    authorise(can_draft(request.acting, paper))
    form = ReasonForm(sent(request))
    if form.is_bound and form.is_valid():
        why = form.cleaned_data["why"]
        services.withdraw_paper(acting=request.acting, paper=paper, why=why)
        return saved(request, _("Withdrawn."), address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Withdraw this paper"),
        lead=_("It is not issued any more. Its number, if it has one, is void and stays so."),
        submit=_("Withdraw this paper"),
        is_danger=True,
    )


@require_http_methods(["GET", "POST"])
def check(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    if paper.scan_checked_by is not None:
        raise WrongState("scan_checked_already")
    authorise(can_check_scan(request.acting, paper), "second_check_by_another")
    form = CheckForm(sent(request))
    if form.is_bound and form.is_valid():
        services.check_scan(acting=request.acting, paper=paper, **form.answer)
        return saved(request, _("Second check done."), address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Compare the scan with the record"),
        submit=_("Sign the second check"),
        template="check.html",
    )


def _open(request: Request, pk: UUID) -> Paper:
    paper = paper_or_404(request.acting, pk)
    if paper.state in TOO_LATE:
        raise WrongState(TOO_LATE[paper.state])
    return paper


def _numbered(request: Request, paper: Paper, form: NumberForm) -> bool:
    """A number that another paper has is told beside its field, with the next free one."""
    try:
        with transaction.atomic():
            taken = form.cleaned_data.get("reserved") or _reserved(request, form)
            services.give_number(acting=request.acting, paper=paper, number=taken)
    except (BadInput, WrongState) as error:
        form.add_error("number", sentence(error))
        return False
    return True


def _reserved(request: Request, form: NumberForm) -> Number:
    return services.reserve_number(
        acting=request.acting,
        book=form.cleaned_data["book"],
        number=form.cleaned_data["number"],
        on=form.cleaned_data["on"],
    )
