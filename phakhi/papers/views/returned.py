"""The DOCX that came back, beside the record: what differs, and what can be taken over."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import path_of
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.documents.docx import compare_docx
from phakhi.documents.stored import from_json
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_draft
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.taking import place_of
from phakhi.papers.views.frame import address, asked

KINDS = {
    "changed": gettext_lazy("Changed"),
    "added": gettext_lazy("Added"),
    "removed": gettext_lazy("Taken out"),
}


class ReturnedForm(forms.Form):
    upload = forms.FileField(
        label=gettext_lazy("Corrected file"),
        help_text=gettext_lazy("The DOCX that went out from here, with its corrections"),
    )


@require_http_methods(["GET", "POST"])
def returned(request: Request, pk: UUID) -> HttpResponse:
    paper = _draft(request, pk)
    form = ReturnedForm(sent(request), sent_files(request))
    if form.is_bound and form.is_valid() and _taken(request, paper, form):
        told = _("Compared with the record: tick what is to be taken over.")
        return saved(request, told, address(request, "returned", pk=pk))
    return asked(
        request,
        paper,
        form,
        title=_("Corrected DOCX"),
        lead=_("Send the file round, let it be corrected, and bring it back here."),
        submit=_("Compare it with the record"),
        template="returned.html",
        rows=differences_of(paper),
        version=paper.version,
    )


@require_POST
def take(request: Request, pk: UUID) -> HttpResponse:
    paper = _draft(request, pk)
    chosen = {int(one) for one in request.POST.getlist("take") if one.isdecimal() and len(one) < 5}
    services.accept_changes(
        acting=request.acting,
        paper=paper,
        chosen=chosen,
        seen=seen_version(request, paper.version),
    )
    return saved(request, _("Taken over into the record."), address_of(request, paper))


def differences_of(paper: Paper) -> list[dict[str, Any]]:
    """Against the record as it stands now: what was taken over is not told again."""
    path = path_of(paper.returned) if paper.returned else None
    if path is None or not path.is_file():
        return []
    found = compare_docx(from_json(paper.content), path.read_bytes())
    return [
        {
            "number": number,
            "what": one,
            "kind": KINDS[one.kind],
            "fits": place_of(paper.content, one) is not None,
        }
        for number, one in enumerate(found)
    ]


def _taken(request: Request, paper: Paper, form: ReturnedForm) -> bool:
    try:
        services.take_returned(
            acting=request.acting, paper=paper, upload=form.cleaned_data["upload"]
        )
    except BadInput as error:
        form.add_error("upload", sentence(error))
        return False
    return True


def _draft(request: Request, pk: UUID) -> Paper:
    paper = paper_or_404(request.acting, pk)
    authorise(can_draft(request.acting, paper))
    if paper.state != "draft":
        raise WrongState("paper_not_a_draft")
    return paper
