"""A hand given on paper: entered with its scan, handed out, compared by another officer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.forms.answering import are_whole, corrected, first_verdict
from phakhi.papers.forms.chains import HandForm
from phakhi.papers.forms.editing import EditForm
from phakhi.papers.forms.signing import CheckForm
from phakhi.papers.hands import open_step
from phakhi.papers.models import ChainStep
from phakhi.papers.permissions import can_enter_hand, can_keep_books, can_see_hands
from phakhi.papers.queries.chains import hand_to_check, officer_called, rounds_of
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.views.frame import asked


@require_http_methods(["GET", "POST"])
def enter(request: Request, pk: UUID) -> HttpResponse:
    """`?text=1` brings the paper's words with it, to enter what was corrected in them."""
    paper = paper_or_404(request.acting, pk)
    authorise(can_keep_books(request.acting))
    step = open_step(paper)
    if step is None:
        raise WrongState("step_not_open")
    authorise(can_enter_hand(request.acting, paper))
    form = HandForm(
        request.acting, sent(request), sent_files(request), initial=first_verdict(request)
    )
    words = EditForm(paper.content, sent(request)) if "text" in request.GET else None
    if are_whole(form, words) and _entered(request, step, form, words):
        told = _("Entered. Another officer now holds the scan beside it.")
        return saved(request, told, address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Enter a hand given on paper"),
        lead=_("It waits for: %(post)s. It is entered in your name as the officer who did it.")
        % {"post": step.post.title},
        submit=_("Enter it and pass the paper on"),
        template="answer.html",
        words=words,
        rounds=rounds_of(paper),
    )


@require_http_methods(["GET", "POST"])
def check(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    authorise(can_keep_books(request.acting))
    step = hand_to_check(request.acting, paper)
    if step is None:
        raise WrongState("no_hand_to_check")
    form = CheckForm(sent(request), says=_("Yes: post, name, day, and what was decided"))
    if form.is_bound and form.is_valid():
        services.check_hand(acting=request.acting, step=step, **form.answer)
        return saved(request, _("Second check done."), address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Compare the hand with its scan"),
        submit=_("Sign the second check"),
        template="check_hand.html",
        step=step,
        who=officer_called(step.answered_by),
        entered_by=officer_called(step.scan_entered_by),
    )


@require_safe
def scan(request: Request, pk: UUID, step: UUID) -> HttpResponseBase:
    paper = paper_or_404(request.acting, pk)
    authorise(can_see_hands(request.acting, paper))
    found = paper.steps.exclude(scan=None).select_related("scan__province").filter(pk=step).first()
    if found is None or found.scan is None:
        raise Http404
    return attachment(found.scan)


def _entered(request: Request, step: ChainStep, form: HandForm, words: EditForm | None) -> bool:
    """What is wrong is told beside its field."""
    typed = form.cleaned_data
    try:
        with transaction.atomic():
            services.enter_hand(
                acting=request.acting,
                step=step,
                verdict=typed["verdict"],
                on=typed["on"],
                upload=typed["upload"],
                person=typed["person"],
                note=typed["note"],
                content=corrected(form, words),
                seen=seen_version(request, step.paper.version),
            )
    except BadInput as error:
        form.add_error(_FIELDS.get(error.code, "upload"), sentence(error))
        return False
    return True


_FIELDS: dict[str, Any] = {
    "signed_in_future": "on",
    "nobody_in_post_then": "on",
    "person_not_in_post_then": "person",
    "return_needs_note": "note",
    "amend_what": "note",
}
