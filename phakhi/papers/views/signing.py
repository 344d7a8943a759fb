"""Signed by a click, with the key of the post, entered from paper, sent out unsigned."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from phakhi.accounts.step_up import step_up_required
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.documents.signing import SigningKey, demo_key
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.forms.signing import IssueForm, KeyForm, ScanForm, SignForm
from phakhi.papers.kinds import needs_signature
from phakhi.papers.making import page_count
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_draft, can_sign
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.queries.posts import named_one, posts_to_sign_in
from phakhi.papers.services.numbering import ask_number
from phakhi.papers.views.frame import asked


@require_http_methods(["GET", "POST"])
@step_up_required
def sign(request: Request, pk: UUID) -> HttpResponse:
    paper = _to_sign(request, pk)
    form = SignForm(posts_to_sign_in(request.acting, paper), sent(request))
    if form.is_bound and form.is_valid():
        services.sign_paper(
            acting=request.acting,
            paper=paper,
            post=form.chosen,
            seen=seen_version(request, paper.version),
        )
        return saved(request, _("Signed and issued."), address_of(request, paper))
    return _asked(request, paper, form, _("Read and sign"), _("Sign and issue this paper"))


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@step_up_required
def sign_key(request: Request, pk: UUID) -> HttpResponse:
    """The key file is read for this one signature, and never stored."""
    paper = _to_sign(request, pk)
    posts = posts_to_sign_in(request.acting, paper)
    form = KeyForm(posts, sent(request), sent_files(request))
    if form.is_bound and form.is_valid() and _sealed(request, paper, form):
        return saved(request, _("Signed digitally and issued."), address_of(request, paper))
    return _asked(
        request, paper, form, _("Sign with the post's key"), _("Sign digitally and issue it")
    )


@require_http_methods(["GET", "POST"])
def issue(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    authorise(can_draft(request.acting, paper))
    if paper.state not in ("draft", "ready"):
        raise WrongState
    if needs_signature(paper.kind):
        raise WrongState("signature_needed")
    form = IssueForm(sent(request))
    if form.is_bound and form.is_valid() and _sent_out(request, paper, form):
        return saved(request, _("It is out."), address_of(request, paper))
    return _asked(request, paper, form, _("Send it out"), _("Send this paper out"))


@require_http_methods(["GET", "POST"])
def scan(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    authorise(can_draft(request.acting, paper))
    _ready(paper)
    form = ScanForm(request.acting, named_one(paper), sent(request), sent_files(request))
    if form.is_bound and form.is_valid() and _entered(request, paper, form):
        told = _("Issued. Another officer now holds the scan beside the record.")
        return saved(request, told, address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Enter the paper signed by hand"),
        lead=_("It is issued in your name as the officer who entered it."),
        submit=_("Enter the signed paper and issue it"),
        needs_number=paper.number_id is None,
        template="scan.html",
    )


def _asked(request: Request, paper: Paper, form: Any, title: Any, submit: Any) -> HttpResponse:
    return asked(
        request,
        paper,
        form,
        title=title,
        lead=_("After this it stands as it is, and is entered in the ledger."),
        submit=submit,
        template="sign.html",
        pages=range(1, page_count(paper) + 1),
    )


def _to_sign(request: Request, pk: UUID) -> Paper:
    paper = paper_or_404(request.acting, pk)
    authorise(can_sign(request.acting, paper))
    _ready(paper)
    ask_number(paper)
    return paper


def _ready(paper: Paper) -> None:
    if paper.state != "ready":
        raise WrongState("paper_issued_already" if paper.state == "issued" else None)


def _sent_out(request: Request, paper: Paper, form: IssueForm) -> bool:
    try:
        services.issue_unsigned(acting=request.acting, paper=paper, on=form.cleaned_data["on"])
    except BadInput as error:
        form.add_error("on", sentence(error))
        return False
    return True


def _sealed(request: Request, paper: Paper, form: KeyForm) -> bool:
    try:
        with transaction.atomic():
            services.sign_digitally(
                acting=request.acting,
                paper=paper,
                post=form.chosen,
                key=_key(request, form),
                seen=seen_version(request, paper.version),
            )
    except BadInput as error:
        form.add_error("key", sentence(error))
        return False
    return True


def _key(request: Request, form: KeyForm) -> SigningKey:
    if form.cleaned_data.get("demo"):
        return demo_key(request.acting.name)
    content = form.cleaned_data["key"].read()
    return SigningKey.from_pkcs12(content, form.cleaned_data["password"])


def _entered(request: Request, paper: Paper, form: ScanForm) -> bool:
    """What is wrong with the file or the day is told beside its field."""
    try:
        with transaction.atomic():
            services.take_signed_scan(
                acting=request.acting,
                paper=paper,
                upload=form.cleaned_data["upload"],
                signed_on=form.cleaned_data["signed_on"],
                post=form.cleaned_data["post"],
                signer=form.cleaned_data["person"],
                seen=seen_version(request, paper.version),
            )
    except BadInput as error:
        form.add_error(_FIELDS.get(error.code, "upload"), sentence(error))
        return False
    return True


_FIELDS: dict[str, str | None] = {
    "signed_in_future": "signed_on",
    "nobody_in_post_then": "post",
    "person_not_in_post_then": "person",
    "number_first": None,
}
