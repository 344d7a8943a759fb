"""What the office settles once: its heading and emblem, the usual chains."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.documents.fonts import has_family
from phakhi.documents.preview import pages_as_png
from phakhi.papers import services
from phakhi.papers.forms.chains import ChainForm
from phakhi.papers.forms.office import LetterheadForm
from phakhi.papers.kinds import PAPER_KINDS, kind_choices, needs_signature
from phakhi.papers.looks import letterhead_of, look_of
from phakhi.papers.permissions import can_keep_chains, can_keep_letterhead
from phakhi.papers.queries.chains import usual_chain
from phakhi.papers.sample import sample_of
from phakhi.papers.views.frame import address, page, trail


@require_http_methods(["GET", "POST"])
def letterhead(request: Request) -> HttpResponse:
    authorise(can_keep_letterhead(request.acting))
    head = letterhead_of(request.province)
    kept = {name: getattr(head, name) for name in ("office", "address", "phone", "font")}
    form = LetterheadForm(sent(request), sent_files(request), initial=kept)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, head.version)
        try:
            services.set_letterhead(acting=request.acting, seen=seen, **form.cleaned_data)
        except BadInput as error:
            form.add_error("emblem", sentence(error))
        else:
            return saved(request, _("Saved. Look at the page below."), request.path)
    return page(
        request,
        "office/letterhead.html",
        title=_("Emblem and heading of the papers"),
        lead=_("What stands on every paper this province issues from now on."),
        trail=trail(request, (_("Emblem and heading"), "")),
        form=form,
        head=head,
        is_font_missing=bool(head.font) and not has_family(head.font),
        version=seen_version(request, head.version),
        submit=_("Save and look at it"),
        back_url=address(request, "index"),
    )


@require_safe
def sample(request: Request) -> HttpResponse:
    """An empty letter in the province's look."""
    authorise(can_keep_letterhead(request.acting))
    pages = pages_as_png(sample_of(request.province), look_of(request.province, True))
    return HttpResponse(pages[0], content_type="image/png")


@require_safe
def chains(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    rows: list[dict[str, Any]] = [
        {
            "kind": kind,
            "label": label,
            "posts": usual_chain(request.acting, kind),
            "signs": needs_signature(kind),
        }
        for kind, label in kind_choices()
    ]
    return page(
        request,
        "office/chains.html",
        title=_("Usual chains"),
        lead=_("Through which posts papers of a kind go before they are signed."),
        trail=trail(request, (_("Usual chains"), "")),
        rows=rows,
        may_keep=can_keep_chains(request.acting),
    )


@require_http_methods(["GET", "POST"])
def chain(request: Request, kind: str) -> HttpResponse:
    authorise(can_keep_chains(request.acting))
    if kind not in dict(PAPER_KINDS.items()):
        raise Http404
    form = ChainForm(request.acting, usual_chain(request.acting, kind), sent(request))
    if form.is_bound and form.is_valid():
        try:
            services.set_chain(acting=request.acting, kind=kind, posts=form.posts)
        except BadInput as error:
            form.add_error(None, sentence(error))
        else:
            return saved(request, _("Saved."), address(request, "chains"))
    title = PAPER_KINDS[kind].label
    return page(
        request,
        "act.html",
        title=title,
        kind=_("Usual chain"),
        lead=_("Whoever sends a paper up may still choose otherwise. Empty: none is needed."),
        trail=trail(request, (_("Usual chains"), address(request, "chains")), (title, "")),
        form=form,
        submit=_("Save this chain"),
        back_url=address(request, "chains"),
    )
