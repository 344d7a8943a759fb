"""Up the chain, a hand's view of it, straight to the signature, back to the drafter."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.forms.answering import are_whole, corrected, first_verdict
from phakhi.papers.forms.chains import AnswerForm, SendUpForm
from phakhi.papers.forms.editing import EditForm
from phakhi.papers.hands import has_the_hand, open_step
from phakhi.papers.making import page_count
from phakhi.papers.models import ChainStep, Paper
from phakhi.papers.offers import has_chain
from phakhi.papers.permissions import can_draft
from phakhi.papers.queries.chains import rounds_of, usual_chain
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.views.frame import asked


@require_http_methods(["GET", "POST"])
def send_up(request: Request, pk: UUID) -> HttpResponse:
    paper = _drafted(request, pk)
    form = SendUpForm(request.acting, usual_chain(request.acting, paper.kind), sent(request))
    if form.is_bound and form.is_valid():
        try:
            services.send_up(
                acting=request.acting,
                paper=paper,
                posts=form.posts,
                memo=form.cleaned_data["memo"],
                seen=seen_version(request, paper.version),
            )
        except BadInput as error:
            form.add_error(None, sentence(error))
        else:
            told = _("Sent up. It waits for the first hand now.")
            return saved(request, told, address_of(request, paper))
    return asked(
        request,
        paper,
        form,
        title=_("Send it up the chain"),
        lead=_("Each post in turn sees the paper with its memo, and says what it thinks of it."),
        submit=_("Send it to the first hand"),
    )


@require_http_methods(["GET", "POST"])
def answer(request: Request, pk: UUID) -> HttpResponse:
    """`?text=1` brings the paper's words with it, to correct them while agreeing."""
    paper = paper_or_404(request.acting, pk)
    step = open_step(paper)
    if step is None:
        raise WrongState("step_not_open")
    if not has_the_hand(request.acting, paper):
        raise Forbidden("not_in_this_post", post=step.post.title)
    form = AnswerForm(sent(request), initial=first_verdict(request))
    with_text = "text" in request.GET
    words = EditForm(paper.content, sent(request)) if with_text else None
    if are_whole(form, words) and (told := _answered(request, step, form, words)):
        return saved(request, told, address_of(request, paper))
    more = {"words": words, "rounds": rounds_of(paper), "pages": range(1, page_count(paper) + 1)}
    return asked(
        request,
        paper,
        form,
        title=_("Your view of this paper"),
        lead=_("You answer as: %(post)s") % {"post": step.post.title},
        submit=_("Pass it on with your view"),
        template="answer.html",
        **more,
    )


@require_POST
def ready(request: Request, pk: UUID) -> HttpResponse:
    """Only where the office keeps no chain for such papers."""
    paper = _drafted(request, pk)
    if has_chain(request.acting, paper.kind):
        raise WrongState("chain_first")
    services.make_ready(acting=request.acting, paper=paper)
    return saved(request, _("It can be signed now."), address_of(request, paper))


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    services.take_back_paper(acting=request.acting, paper=paper)
    return saved(request, _("Taken back: it is a draft again."), address_of(request, paper))


def _answered(
    request: Request, step: ChainStep, form: AnswerForm, words: EditForm | None
) -> Any | None:
    """What to tell; None when the form now says what is missing."""
    verdict = form.cleaned_data["verdict"]
    try:
        services.answer_step(
            acting=request.acting,
            step=step,
            verdict=verdict,
            note=form.cleaned_data["note"],
            content=corrected(form, words),
            seen=seen_version(request, step.paper.version),
        )
    except BadInput as error:
        form.add_error("note", sentence(error))
        return None
    return _("Sent back to whoever drafts it.") if verdict == "returns" else _("Passed on.")


def _drafted(request: Request, pk: UUID) -> Paper:
    paper = paper_or_404(request.acting, pk)
    authorise(can_draft(request.acting, paper))
    if paper.state != "draft":
        raise WrongState("paper_not_a_draft")
    return paper
