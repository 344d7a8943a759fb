"""A paper's files: PDF, DOCX, text to copy, pages as pictures, the memo that carried it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.files import KINDS, clean_name, path_of
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.documents.docx import write_docx
from phakhi.documents.plain import to_text
from phakhi.documents.stored import from_json
from phakhi.documents.typesetting import typeset
from phakhi.papers.addresses import address_of
from phakhi.papers.looks import look_for
from phakhi.papers.making import file_of, pages_of
from phakhi.papers.memos import memo_of
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_see_hands
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.views.frame import page, trail


@require_safe
def pdf(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    ending = paper.pdf.kind if paper.pdf else "pdf"
    return _file(file_of(paper), paper.title, ending)


@require_safe
def docx(request: Request, pk: UUID) -> HttpResponse:
    """To correct it in a word processor; what is issued is not corrected."""
    paper = paper_or_404(request.acting, pk)
    authorise(can_see_hands(request.acting, paper))
    content = write_docx(from_json(paper.content), look_for(paper))
    return _file(content, paper.title, "docx")


@require_safe
def text(request: Request, pk: UUID) -> HttpResponse:
    """To copy into a group, or to read over the village loudspeaker."""
    paper = paper_or_404(request.acting, pk)
    title = _("Text to copy or to read aloud")
    return page(
        request,
        "text.html",
        title=title,
        kind=paper.title,
        lead=_("Copy it into a LINE group, or read it over the village loudspeaker."),
        trail=trail(request, (paper.title, address_of(request, paper)), (title, "")),
        paper=paper,
        text=to_text(from_json(paper.content)),
    )


@require_safe
def picture(request: Request, pk: UUID, number: int) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    pages = pages_of(paper)
    if not 1 <= number <= len(pages):
        raise Http404
    return HttpResponse(pages[number - 1], content_type="image/png")


@require_safe
def memo(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    authorise(can_see_hands(request.acting, paper))
    return _file(_memo(paper), _("Memo"), "pdf")


def _memo(paper: Paper) -> bytes:
    if paper.memo_pdf is not None:
        return path_of(paper.memo_pdf).read_bytes()
    content = memo_of(paper)
    if content is None:
        raise Http404
    return typeset(content, look_for(paper))


def _file(content: bytes, name: str, ending: str) -> HttpResponse:
    response = HttpResponse(content, content_type=KINDS[ending].content_type)
    named = f"{clean_name(name)[:80]}.{ending}"
    response["Content-Disposition"] = content_disposition_header(True, named) or ""
    return response
